"use strict";
(function () {
  var form = document.querySelector(".filter");
  var clues = Array.prototype.slice.call(document.querySelectorAll("details.clue"));
  if (!form || !clues.length) { return; }
  form.hidden = false;
  // A clue beyond those shown is in the workbook alone.
  document.querySelectorAll(".grid a").forEach(function (link) {
    if (!document.getElementById(link.hash.slice(1))) { link.removeAttribute("href"); }
  });
  function apply() {
    var rule = form.elements.rule.value, band = form.elements.band.value;
    var text = form.elements.text.value.trim().toLowerCase();
    var shown = 0;
    clues.forEach(function (clue) {
      var fits = (!rule || clue.dataset.rule === rule) && (!band || clue.dataset.band === band) &&
        (!text || clue.textContent.toLowerCase().indexOf(text) >= 0);
      clue.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    form.querySelector(".found").textContent = shown === clues.length ? "" : "符合 " + shown + " 条（含待补）";
  }
  function open(state) {
    clues.forEach(function (clue) {
      if (clue.hidden) { return; }
      clue.open = state;
      clue.querySelectorAll("details").forEach(function (more) { more.open = state; });
    });
  }
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.elements.open.addEventListener("click", function () { open(true); });
  form.elements.close.addEventListener("click", function () { open(false); });
  function follow() { var target = location.hash && document.getElementById(location.hash.slice(1)); if (target && target.tagName === "DETAILS") { target.open = true; } }
  window.addEventListener("hashchange", follow);
  follow();
})();
