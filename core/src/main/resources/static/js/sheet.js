/* The score sheet: current line, keys, evidence beside it. Saving itself is htmx's; without script forms post. */
(function () {
  'use strict';

  var sheet = document.querySelector('[data-sheet]');
  if (!sheet) return;

  var current = null;
  var shown = '';
  var wide = window.matchMedia('(min-width: 901px)');

  function lines() {
    return Array.prototype.slice.call(sheet.querySelectorAll('[data-line]'));
  }

  function typing(target) {
    return /^(TEXTAREA|SELECT)$/.test(target.tagName)
      || (target.tagName === 'INPUT' && !/^(checkbox|radio)$/.test(target.type));
  }

  function showEvidence(line) {
    var side = document.getElementById('line-side');
    if (!side || !sheet.dataset.side || !wide.matches || shown === line.dataset.line) return;
    shown = line.dataset.line;
    window.htmx.ajax('GET', sheet.dataset.side + '/' + encodeURIComponent(shown) + '/side', {
      target: '#line-side', swap: 'innerHTML'
    });
  }

  function choose(line, focus) {
    if (!line) return;
    if (current && current !== line) {
      current.classList.remove('is-current');
      current.removeAttribute('aria-current');
    }
    current = line;
    line.classList.add('is-current');
    line.setAttribute('aria-current', 'true');
    if (focus) {
      line.focus({ preventScroll: true });
      line.scrollIntoView({ block: 'nearest' });
    }
    showEvidence(line);
  }

  function move(step) {
    var all = lines();
    var at = current ? all.indexOf(current) + step : 0;
    if (at >= 0 && at < all.length) choose(all[at], true);
  }

  function press(input) {
    if (!input || input.disabled) return;
    input.click();
  }

  function set(field, text) {
    if (!field || field.disabled) return;
    field.value = text;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /* A figure chooses the level or ticks the check of that place; a field of points takes the focus, and the figure is
     typed into it by the browser, so that it counts as typed when the field is left. */
  function digit(key) {
    var figure = current.querySelector('[data-points], [data-figure]');
    var options = current.querySelectorAll('input[type="radio"], input[name$="check"]');
    if (options.length > 0) {
      press(options[Number(key) === 0 ? 9 : Number(key) - 1]);
      return true;
    }
    if (figure && !figure.disabled) {
      figure.focus();
      figure.select();
    }
    return false;
  }

  function points(radio) {
    var told = radio.closest('label').querySelector('.option-points');
    var figures = told ? told.textContent.match(/[0-9]+([.][0-9]+)?/g) : null;
    return figures ? Number(figures[figures.length - 1]) : 0;
  }

  /* Of each level the one that gives most, every tick, the most points. */
  function full() {
    var best = {};
    current.querySelectorAll('input[type="radio"]:not(:disabled)').forEach(function (radio) {
      if (!best[radio.name] || points(radio) > points(best[radio.name])) best[radio.name] = radio;
    });
    Object.keys(best).forEach(function (name) { press(best[name]); });
    var checks = current.querySelectorAll('input[type="checkbox"][name$="check"]:not(:disabled)');
    checks.forEach(function (check) { check.checked = true; });
    if (checks.length > 0) {
      current.querySelectorAll('[data-none]').forEach(function (none) { none.checked = false; });
      checks[0].dispatchEvent(new Event('change', { bubbles: true }));
    }
    current.querySelectorAll('[data-points]').forEach(function (field) { set(field, field.dataset.max); });
  }

  function reason() {
    var details = current.querySelector('.line-reason');
    if (!details) return;
    details.open = true;
    details.querySelector('textarea').focus();
  }

  function tick() {
    var options = Array.prototype.slice.call(current.querySelectorAll('input[type="checkbox"][name$="check"]'));
    press(options.filter(function (option) { return !option.checked; })[0] || options[0]);
  }

  function next() {
    var link = document.querySelector('a[data-next-estate], a[rel="next"]');
    if (link) link.click();
  }

  /* Evidence by keys: arrows turn its pages, Escape leads back to the line. */
  function inSide(event) {
    var id = { ArrowLeft: 'page-previous', ArrowRight: 'page-next' }[event.key];
    var link = id && document.getElementById(id);
    if (event.key === 'Escape') {
      choose(current, true);
    } else if (link) {
      event.preventDefault();
      link.focus();
      link.click();
    }
  }

  /* Arrows lead out of a field of one line, where they have nothing else to do. */
  function leaving(event) {
    return event.target.tagName === 'INPUT' && /^Arrow(Up|Down)$/.test(event.key);
  }

  var keys = {
    ArrowDown: function () { move(1); },
    ArrowUp: function () { move(-1); },
    j: function () { move(1); },
    k: function () { move(-1); },
    m: full,
    r: reason,
    ' ': tick,
    e: function () {
      var side = document.getElementById('line-side');
      var first = side && (side.querySelector('#page-next') || side.querySelector('a, button'));
      if (first) first.focus();
    },
    n: next
  };

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !('shortcuts' in document.body.dataset)) return;
    if (event.target.closest('#line-side')) {
      inSide(event);
      return;
    }
    if (event.key === 'Escape' && current && typing(event.target)) {
      choose(current, true);
      return;
    }
    if ((typing(event.target) && !leaving(event)) || event.target.closest('dialog, header')) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    var onOption = event.target.tagName === 'INPUT';
    if (onOption && (key === ' ' || (event.target.type === 'radio' && /^Arrow/.test(key)))) return;
    var act = keys[key] || (/^[0-9]$/.test(key) && current ? function () { return digit(key); } : null);
    if (!act || (!current && !/^(ArrowDown|ArrowUp|j|k|n)$/.test(key))) return;
    if (act() === false) return;
    event.preventDefault();
  });

  sheet.addEventListener('focusin', function (event) { choose(event.target.closest('[data-line]'), false); });
  sheet.addEventListener('click', function (event) {
    var line = event.target.closest('[data-line]');
    var beside = event.target.closest('a[data-side]');
    if (beside && sheet.dataset.side && wide.matches) event.preventDefault();
    choose(line, false);
    if (event.target.closest('[data-clear]')) clear(line);
  });

  /* Takes every answer out of a line and saves it so. */
  function clear(line) {
    line.querySelectorAll('input:not([type="hidden"]), textarea').forEach(function (field) {
      if (/^(checkbox|radio)$/.test(field.type)) field.checked = false;
      else field.value = '';
    });
    line.dispatchEvent(new Event('change', { bubbles: true }));
  }

  document.querySelectorAll('[data-open-keys][hidden]').forEach(function (button) { button.hidden = false; });
  sheet.querySelectorAll('[data-clear][hidden]').forEach(function (button) { button.hidden = false; });

  /* A link to a line makes it the current one. */
  function follow() {
    var target = window.location.hash.length > 1 && document.getElementById(window.location.hash.slice(1));
    var found = !!target && target.matches('[data-line]');
    if (found) choose(target, true);
    return found;
  }

  /* Where work goes on: at the line of the address, else where the page says. */
  function start() {
    if (follow() || !sheet.dataset.start) return;
    var line = document.getElementById(sheet.dataset.start);
    choose(line, false);
    if (line && wide.matches && line.getBoundingClientRect().bottom > window.innerHeight) {
      line.scrollIntoView({ block: 'center' });
    }
  }
  window.addEventListener('hashchange', follow);
  window.addEventListener('load', start);

  /* "None of these" and the checks exclude each other, a value and "not measured" likewise. */
  sheet.addEventListener('change', function (event) {
    var field = event.target;
    var form = field.closest('form');
    if (!form) return;
    if (field.hasAttribute('data-none') && field.checked) {
      var prefix = field.name.slice(0, -'none'.length);
      form.querySelectorAll('input[name="' + prefix + 'check"]').forEach(function (check) { check.checked = false; });
    } else if (/check$/.test(field.name) && field.checked) {
      var none = form.querySelector('input[name="' + field.name.slice(0, -'check'.length) + 'none"]');
      if (none) none.checked = false;
    }
    if (field.dataset.clears) {
      var other = form.querySelector('input[name="' + field.dataset.clears + '"]');
      if (other && other.type === 'checkbox' && field.value !== '') other.checked = false;
      if (other && other.type !== 'checkbox' && field.checked) other.value = '';
    }
  }, true);
}());
