/* A value and the box that says there is none exclude each other: <input data-absent="id of the field">. */
(function () {
  'use strict';

  document.addEventListener('change', function (event) {
    var box = event.target;
    if (box.dataset.absent && box.checked) document.getElementById(box.dataset.absent).value = '';
  }, true);

  document.addEventListener('input', function (event) {
    var box = event.target.id && document.querySelector('[data-absent="' + event.target.id + '"]');
    if (box && event.target.value !== '') box.checked = false;
  }, true);
}());
