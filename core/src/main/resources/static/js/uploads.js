/* Evidence by choice, drop, camera or paste: one file after the other, with progress, large ones in pieces; each says for
   itself how it went. */
(function () {
  'use strict';

  var MEGABYTE = 1024 * 1024;
  var pieces = window.hongpingPieces;
  var token = document.querySelector('meta[name="csrf-token"]');

  function say(item, text, failed) {
    var says = item.querySelector('.upload-says');
    if (says.textContent !== text) says.textContent = text; // else it would be read out again
    item.querySelector('.upload-part').textContent = '';
    item.classList.toggle('upload-failed', !!failed);
  }

  /* How much of a large file has arrived, beside what is said. */
  function sayPart(form, item, file, arrived) {
    item.querySelector('.upload-part').textContent = form.dataset.part + ' ' + (arrived / MEGABYTE).toFixed(1)
      + ' / ' + (file.size / MEGABYTE).toFixed(1) + ' MB';
  }

  function row(form, file) {
    var item = document.createElement('li');
    var name = document.createElement('span');
    var says = document.createElement('span');
    var part = document.createElement('span');
    var progress = document.createElement('progress');
    name.className = 'upload-name';
    name.textContent = file.name;
    says.className = 'upload-says';
    part.className = 'upload-part';
    part.setAttribute('aria-live', 'off'); // it changes all the time
    progress.max = file.size || 1;
    progress.value = 0;
    progress.setAttribute('aria-label', file.name);
    item.appendChild(name);
    item.appendChild(progress);
    item.appendChild(says);
    item.appendChild(part);
    form.querySelector('.uploads').appendChild(item);
    return item;
  }

  function reason(request, form) {
    try {
      var problem = JSON.parse(request.responseText);
      var fields = problem.fields || {};
      return fields.file || fields[Object.keys(fields)[0]] || problem.detail || problem.title;
    } catch (notJson) {
      return form.dataset.broken;
    }
  }

  function offerAgain(form, item, file, next) {
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn btn-quiet';
    button.textContent = form.dataset.again;
    button.addEventListener('click', function () {
      button.remove();
      bring(form, item, file, next);
    });
    item.appendChild(button);
  }

  function failed(form, item, file, text, next) {
    item.querySelector('progress').hidden = true;
    say(item, text, true);
    if (next.again) offerAgain(form, item, file, next);
    next.done(null);
  }

  function send(form, item, file, next) {
    var request = new XMLHttpRequest();
    var progress = item.querySelector('progress');
    progress.hidden = false;
    say(item, form.dataset.sending);
    request.open('POST', address(form) + '?name=' + encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('HX-Request', 'true');
    request.setRequestHeader('X-CSRF-Token', token ? token.getAttribute('content') : '');
    request.upload.addEventListener('progress', function (event) { progress.value = event.loaded; });
    request.addEventListener('error', function () {
      failed(form, item, file, form.dataset.broken, { again: true, done: next.done });
    });
    request.addEventListener('load', function () {
      if (request.status >= 200 && request.status < 300) {
        progress.value = progress.max;
        say(item, form.dataset.done);
        next.done(request.responseText);
      } else {
        var renewed = request.getResponseHeader('X-CSRF-Token');
        if (renewed && token) token.setAttribute('content', renewed);
        var again = request.status !== 422 && request.status !== 413;
        failed(form, item, file, reason(request, form), { again: again, done: next.done });
      }
    });
    request.send(file);
  }

  function address(form) { return form.getAttribute('action'); }

  /* The block as it is now, where the answer that held it was lost. */
  function block(form) {
    return window.fetch(address(form).replace(/evidence$/, 'side'), {
      credentials: 'same-origin', headers: { 'HX-Request': 'true' }
    }).then(function (answer) { return answer.ok ? answer.text() : null; }, function () { return null; });
  }

  function settle(form, item, file, next, job, answer) {
    if (answer.used || (answer.status >= 200 && answer.status < 300)) {
      job.keep('');
      item.querySelector('progress').value = file.size;
      say(item, form.dataset.done);
      (answer.used ? block(form) : Promise.resolve(answer.text)).then(next.done);
      return;
    }
    if (pieces.isTooMuch(answer)) {
      send(form, item, file, next);
      return;
    }
    var hopeless = answer.status === 422 || answer.status === 413;
    if (hopeless) pieces.giveUp(job);
    var why = answer.status === 0 ? form.dataset.later : reason({ responseText: answer.text }, form);
    failed(form, item, file, why, { again: !hopeless, done: next.done });
  }

  function sendInPieces(form, item, file, next) {
    var progress = item.querySelector('progress');
    var job = pieces.job(file, form.dataset.account, address(form));
    progress.hidden = false;
    say(item, form.dataset.sending);
    pieces.carry(job, {
      sent: function (bytes) { progress.value = bytes; },
      arrived: function (bytes) {
        progress.value = bytes;
        say(item, form.dataset.sending);
        sayPart(form, item, file, bytes);
      },
      waiting: function (bytes) {
        say(item, form.dataset.waiting);
        if (bytes !== null) sayPart(form, item, file, bytes);
      }
    }).then(function (answer) { settle(form, item, file, next, job, answer); });
  }

  function bring(form, item, file, next) {
    if (pieces.isLarge(file)) sendInPieces(form, item, file, next);
    else send(form, item, file, next);
  }

  /* One after the other; then the block is shown anew, with the refused files still named in it. */
  function upload(form, files) {
    var waiting = Array.prototype.slice.call(files);
    var answer = null;
    var left = [];

    function next() {
      var file = waiting.shift();
      if (!file) {
        show();
        return;
      }
      var item = row(form, file);
      if (file.size > Number(form.dataset.limit)) {
        failed(form, item, file, form.dataset.tooLarge, { again: false, done: function () {} });
        left.push(item);
        next();
        return;
      }
      bring(form, item, file, {
        done: function (text) {
          left = left.filter(function (other) { return other !== item; }); // sent again, it may be done now
          if (text === null) left.push(item);
          else answer = text;
          next();
        }
      });
    }

    function show() {
      if (answer === null) return;
      window.htmx.swap('#line-side', answer, { swapStyle: 'innerHTML', settleDelay: 0 });
      var list = document.querySelector('#line-side .uploads');
      if (list) left.forEach(function (item) { list.appendChild(item); });
      answer = null;
      left = [];
    }

    next();
  }

  function here(event) { return event.target.closest && event.target.closest('form[data-upload]'); }

  document.addEventListener('change', function (event) {
    var form = here(event);
    if (!form || event.target.type !== 'file') return;
    upload(form, event.target.files);
    event.target.value = '';
  });

  document.addEventListener('dragover', function (event) {
    var form = here(event);
    if (!form) return;
    event.preventDefault();
    form.classList.add('is-over');
  });

  document.addEventListener('dragleave', function (event) {
    var form = here(event);
    if (form) form.classList.remove('is-over');
  });

  document.addEventListener('drop', function (event) {
    var form = here(event);
    if (!form) return;
    event.preventDefault();
    form.classList.remove('is-over');
    upload(form, event.dataTransfer.files);
  });

  /* A picture from the clipboard, for example a screenshot of a chat. */
  document.addEventListener('paste', function (event) {
    var form = document.querySelector('form[data-upload]');
    var files = event.clipboardData ? event.clipboardData.files : [];
    if (!form || files.length === 0) return;
    event.preventDefault();
    upload(form, Array.prototype.map.call(files, function (file) {
      if (file.name && file.name !== 'image.png') return file;
      var stamp = new Date().toISOString().slice(0, 19).replace(/[T:]/g, '-');
      return new File([file], form.dataset.pasted + '-' + stamp + '.png', { type: file.type });
    }));
  });
}());
