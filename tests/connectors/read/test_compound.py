"""Compound files of one stream, read back by olefile, which checks every chain."""

import io

import olefile
import pytest

from connectors.read.compound import packed


@pytest.mark.parametrize("size", [1, 4095, 4096, 4097, 4096 * 1021, 4096 * 1022, 4096 * 1023])
def test_a_stream_comes_back(size: int) -> None:
    stream = bytes(range(1, 252)) * (size // 251 + 1)
    with olefile.OleFileIO(
        io.BytesIO(packed(stream[:size])), raise_defects=olefile.DEFECT_INCORRECT
    ) as ole:
        assert ole.listdir() == [["Workbook"]]
        assert ole.openstream("Workbook").read() == stream[:size].ljust(4096, b"\0")
        assert ole.parsing_issues == []
