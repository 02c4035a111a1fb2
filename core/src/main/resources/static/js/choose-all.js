/* A box that ticks all others of a name: <input type="checkbox" data-choose-all="applications" hidden>. */
(function () {
  'use strict';

  document.querySelectorAll('[data-choose-all]').forEach(function (all) {
    var boxes = all.closest('form').querySelectorAll('input[name="' + all.dataset.chooseAll + '"]');

    function tell() {
      var ticked = Array.prototype.filter.call(boxes, function (box) { return box.checked; }).length;
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }

    all.hidden = false;
    all.addEventListener('change', function () {
      boxes.forEach(function (box) { box.checked = all.checked; });
    });
    boxes.forEach(function (box) { box.addEventListener('change', tell); });
    tell();
  });
}());
