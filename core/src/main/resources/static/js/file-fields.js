/* Fields for a file: one button in the words of the page, and the name of what was chosen. */
(function () {
  'use strict';

  Array.prototype.forEach.call(document.querySelectorAll('.file-frame'), function (frame) {
    var input = frame.querySelector('input[type=file]');
    var line = frame.querySelector('.file-line');
    var name = line.querySelector('.file-name');
    var none = name.textContent;

    function show() {
      name.textContent = input.files.length ? input.files[0].name : none;
      frame.classList.toggle('file-chosen', input.files.length > 0);
    }

    frame.classList.add('file-ready');
    line.hidden = false;
    input.addEventListener('change', show);
    show();
  });
}());
