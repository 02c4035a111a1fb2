/* The grid of one section: cells by arrow keys, photos of the line beside, one estate at a time on phones. */
(function () {
  'use strict';

  var frame = document.querySelector('[data-across]');
  if (!frame) return;

  var current = null;
  var shown = '';
  var wide = window.matchMedia('(min-width: 901px)');
  var rows = Array.prototype.slice.call(frame.querySelectorAll('[data-row]'));
  var place = 0;

  function cells(row) {
    return Array.prototype.slice.call(row.children).slice(1).map(function (box) { return box.querySelector('[data-cell]'); });
  }

  function assignment(cell) {
    return cell.id.slice('cell-'.length, 'cell-'.length + 36);
  }

  function photos(cell) {
    if (!wide.matches) return;
    var side = document.getElementById('across-side');
    function mark() {
      side.querySelectorAll('[data-of]').forEach(function (contact) {
        var own = contact.dataset.of === assignment(cell);
        contact.classList.toggle('is-current', own);
        if (own) side.scrollTop = contact.offsetTop - side.offsetTop;
      });
    }
    if (shown === cell.dataset.cell) {
      mark();
      return;
    }
    shown = cell.dataset.cell;
    window.htmx.ajax('GET', frame.dataset.photos + '/' + encodeURIComponent(shown), { target: side, swap: 'innerHTML' }).then(mark);
  }

  function choose(cell, focus) {
    if (!cell || cell === current) {
      if (cell && focus) cell.focus({ preventScroll: true });
      return;
    }
    if (current) {
      current.classList.remove('is-current');
      current.removeAttribute('aria-current');
    }
    current = cell;
    cell.classList.add('is-current');
    cell.setAttribute('aria-current', 'true');
    if (focus) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
    photos(cell);
  }

  /* To the nearest cell in a direction; a line that is not scored here is stepped over. */
  function move(down, right) {
    if (!current) {
      choose(frame.querySelector('[data-cell]'), true);
      return;
    }
    var box = current.closest('td');
    var row = rows.indexOf(box.closest('[data-row]'));
    var column = Array.prototype.indexOf.call(box.parentNode.children, box) - 1;
    var next = null;
    do {
      row += down;
      column += right;
      if (row < 0 || row >= rows.length) return;
      var line = cells(rows[row]);
      if (column < 0 || column >= line.length) return;
      next = line[column];
    } while (!next);
    choose(next, true);
  }

  function typing(target) {
    return target.tagName === 'TEXTAREA' || (target.tagName === 'INPUT' && !/^(checkbox|radio)$/.test(target.type));
  }

  function changed(field) {
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  function digit(key) {
    var number = Number(key) === 0 ? 10 : Number(key);
    var select = current.querySelector('select:not(:disabled)');
    if (select) {
      if (number < select.options.length) {
        select.selectedIndex = number;
        changed(select);
      }
      return true;
    }
    var checks = current.querySelectorAll('input[name$="check"]:not(:disabled)');
    if (checks.length > 0) {
      if (checks[number - 1]) checks[number - 1].click();
      return true;
    }
    var figure = current.querySelector('input[type="text"]:not(:disabled)');
    if (figure) {
      figure.focus();
      figure.select();
    }
    return false;
  }

  function figureOf(option) {
    var found = option.textContent.match(/[0-9]+([.][0-9]+)?/);
    return option.value === '' || !found ? -1 : Number(found[0]);
  }

  function full() {
    var last = null;
    current.querySelectorAll('select:not(:disabled)').forEach(function (select) {
      var best = 0;
      Array.prototype.forEach.call(select.options, function (option, index) {
        if (figureOf(option) > figureOf(select.options[best])) best = index;
      });
      select.selectedIndex = best;
      last = select;
    });
    current.querySelectorAll('input[name$="check"]:not(:disabled)').forEach(function (check) {
      check.checked = true;
      last = check;
    });
    current.querySelectorAll('[data-none]').forEach(function (none) { none.checked = false; });
    current.querySelectorAll('[data-points]:not(:disabled)').forEach(function (field) {
      field.value = field.dataset.max;
      last = field;
    });
    if (last) changed(last);
  }

  function tick() {
    var options = Array.prototype.slice.call(current.querySelectorAll('input[name$="check"]:not(:disabled)'));
    var open = options.filter(function (option) { return !option.checked; })[0] || options[0];
    if (open) open.click();
  }

  function reason() {
    var details = current.querySelector('.line-reason');
    details.open = true;
    details.querySelector('textarea').focus();
  }

  var keys = {
    ArrowDown: function () { move(1, 0); },
    ArrowUp: function () { move(-1, 0); },
    ArrowRight: function () { move(0, 1); },
    ArrowLeft: function () { move(0, -1); },
    m: full,
    ' ': tick,
    r: reason,
    e: function () { window.location.assign('/assessments/' + assignment(current) + '/lines/' + current.dataset.cell); }
  };

  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || !('shortcuts' in document.body.dataset)) return;
    if (event.target.closest('dialog, header, .across-side, nav')) return;
    if (event.key === 'Escape' && current) {
      choose(current, true);
      return;
    }
    var inText = typing(event.target);
    if (inText && !(event.target.tagName === 'INPUT' && /^Arrow(Up|Down)$/.test(event.key))) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.target.tagName === 'INPUT' && key === ' ') return;
    var act = keys[key] || (/^[0-9]$/.test(key) ? function () { return digit(key); } : null);
    if (!act || (!current && !/^Arrow/.test(key))) return;
    if (act() === false) return;
    event.preventDefault();
  });

  frame.addEventListener('focusin', function (event) { choose(event.target.closest('[data-cell]'), false); });

  /* "None of these" and the checks exclude each other. */
  frame.addEventListener('change', function (event) {
    var field = event.target;
    var form = field.closest('form');
    if (field.hasAttribute('data-none') && field.checked) {
      form.querySelectorAll('input[name="' + field.name.slice(0, -'none'.length) + 'check"]').forEach(function (check) { check.checked = false; });
    } else if (/check$/.test(field.name) && field.checked) {
      var none = form.querySelector('input[name="' + field.name.slice(0, -'check'.length) + 'none"]');
      if (none) none.checked = false;
    }
  }, true);

  function count() {
    var left = document.querySelector('[data-left]');
    left.textContent = left.dataset.left.replace('#', String(frame.querySelectorAll('[data-state="missing"]').length));
  }
  document.addEventListener('htmx:afterSwap', count);

  function show(step) {
    place = Math.max(0, Math.min(rows.length - 1, place + step));
    rows.forEach(function (row, index) { row.classList.toggle('is-shown', index === place); });
    var says = document.querySelector('[data-place]');
    says.textContent = says.dataset.place.replace('#', String(place + 1));
    if (step !== 0) window.scrollTo(0, 0);
  }

  var turn = document.querySelector('[data-turn]');
  turn.hidden = false;
  frame.classList.add('one-at-a-time');
  turn.addEventListener('click', function (event) {
    var button = event.target.closest('[data-step]');
    if (button) show(Number(button.dataset.step));
  });
  document.querySelectorAll('[data-open-keys][hidden]').forEach(function (button) { button.hidden = false; });

  var target = window.location.hash && document.getElementById(window.location.hash.slice(1));
  var begin = target && target.closest('[data-row]');
  place = begin ? rows.indexOf(begin) : 0;
  show(0);
  if (target && target.matches('[data-cell]')) choose(target, true);
}());
