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

  /* Pages kept for work without a connection are for who signed in, not for who comes next. */
  document.addEventListener('submit', function (event) {
    if (event.target.getAttribute('action') !== '/sign-out' || !('caches' in window)) return;
    window.caches.keys().then(function (names) {
      names.forEach(function (name) { window.caches.delete(name); });
    });
  });

  document.querySelectorAll('[data-close][hidden]').forEach(function (button) { button.hidden = false; });
}());
