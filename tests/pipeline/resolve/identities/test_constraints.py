"""Demands of judgements: carried on, kept apart, contradictions told with what they are against."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.resolve.identities.constraints import Word, weigh

SAME, APART = "same", "different"
NODES = st.sampled_from("abcdef")
WORDS = st.lists(st.builds(Word, NODES, NODES, st.sampled_from([SAME, APART])), max_size=14)


def test_same_is_carried_on() -> None:
    demands = weigh([Word("c", "b", SAME), Word("b", "a", SAME), Word("x", "y", APART)])
    assert demands.groups == {"a": "a", "b": "a", "c": "a", "x": "x", "y": "y"}
    assert (demands.apart, demands.joining) == ([("x", "y")], frozenset("bc"))


def test_same_after_different_is_refused_with_the_chain() -> None:
    said = [Word("a", "b", SAME), Word("c", "b", APART), Word("c", "d", SAME), Word("d", "a", SAME)]
    [refused] = weigh(said).refused
    assert refused.word == said[3]
    assert refused.against == (said[2], said[1], said[0])


def test_a_word_against_itself_is_refused() -> None:
    assert [r.word.left for r in weigh([Word("a", "a", APART)]).refused] == ["a"]


def test_two_numbers_meet_only_when_somebody_says_so_of_the_two() -> None:
    by_way = [Word("m", "x", SAME), Word("m", "y", SAME)]
    assert [r.against for r in weigh(by_way, ["x", "y"]).refused] == [(by_way[0],)]
    direct = weigh([Word("x", "y", SAME), *by_way], ["x", "y"])
    assert (direct.refused, set(direct.groups.values())) == ([], {"m"})


@given(WORDS)
def test_what_is_followed_never_contradicts_itself(words: list[Word]) -> None:
    demands = weigh(words)
    refused = [r.word for r in demands.refused]
    assert all(demands.groups[one] != demands.groups[other] for one, other in demands.apart)
    kept = [word for word in words if word.verdict == SAME and word not in refused]
    assert all(demands.groups[word.left] == demands.groups[word.right] for word in kept)


@given(WORDS)
def test_a_refused_word_names_words_that_were_followed(words: list[Word]) -> None:
    for refused in weigh(words).refused:
        assert refused.against
        again = weigh([word for word in refused.against if word != refused.word])
        assert not again.refused
        assert weigh([*refused.against, refused.word]).refused
