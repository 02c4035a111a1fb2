/* Menus and confirmations are <details>: they close on Escape, on a click elsewhere, and by their own button. */
(function () {
  'use strict';

  function openMenus() { return document.querySelectorAll('details.menu[open]'); }

  document.addEventListener('click', function (event) {
    openMenus().forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
    var close = event.target.closest('[data-close]');
    if (close) close.closest('details').open = false;
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') return;
    openMenus().forEach(function (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  });

  document.querySelectorAll('[data-close][hidden]').forEach(function (button) { button.hidden = false; });
}());
