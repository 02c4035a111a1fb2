/* Copies the words of a field; without the clipboard, marks them so that Ctrl+C does. */
(function () {
  "use strict";
  function copied(button) {
    button.textContent = button.dataset.copied;
  }
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      var field = document.getElementById(button.dataset.copy);
      field.focus();
      field.select();
      if (navigator.clipboard && window.isSecureContext) {
        navigator.clipboard.writeText(field.value).then(function () { copied(button); }, function () {});
      } else if (document.execCommand("copy")) {
        copied(button);
      }
    });
  });
})();
