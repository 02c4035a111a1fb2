/* A bundle by choice or drop, with progress; then the page of what was found. Without script the form sends itself. */
(function () {
  'use strict';

  var token = document.querySelector('meta[name="csrf-token"]');

  function row(form, file) {
    var item = document.createElement('li');
    var name = document.createElement('span');
    var says = document.createElement('span');
    var progress = document.createElement('progress');
    name.className = 'upload-name';
    name.textContent = file.name;
    says.className = 'upload-says';
    says.textContent = form.dataset.sending;
    progress.max = file.size || 1;
    progress.value = 0;
    progress.setAttribute('aria-label', file.name);
    item.appendChild(name);
    item.appendChild(progress);
    item.appendChild(says);
    form.querySelector('.uploads').appendChild(item);
    return item;
  }

  function failed(form, item, text) {
    item.querySelector('progress').hidden = true;
    item.classList.add('upload-failed');
    item.querySelector('.upload-says').textContent = text || form.dataset.broken;
  }

  function problem(request) {
    try {
      var body = JSON.parse(request.responseText);
      return body.detail || body.title;
    } catch (notJson) {
      return '';
    }
  }

  function send(form, file) {
    var item = row(form, file);
    var request = new XMLHttpRequest();
    request.open('POST', form.getAttribute('action') + '?name=' + encodeURIComponent(file.name));
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.setRequestHeader('X-CSRF-Token', token ? token.getAttribute('content') : '');
    request.upload.addEventListener('progress', function (event) {
      item.querySelector('progress').value = event.loaded;
    });
    request.addEventListener('error', function () { failed(form, item, ''); });
    request.addEventListener('load', function () {
      if (request.status >= 200 && request.status < 300) {
        window.location.assign(request.responseURL);
      } else {
        failed(form, item, problem(request));
      }
    });
    request.send(file);
  }

  Array.prototype.forEach.call(document.querySelectorAll('form[data-bundle]'), function (form) {
    var input = form.querySelector('input[type=file]');
    var drop = form.querySelector('.drop');
    input.addEventListener('change', function () {
      if (input.files.length) send(form, input.files[0]);
      input.value = '';
    });
    drop.addEventListener('dragover', function (event) {
      event.preventDefault();
      form.classList.add('is-over');
    });
    drop.addEventListener('dragleave', function () { form.classList.remove('is-over'); });
    drop.addEventListener('drop', function (event) {
      event.preventDefault();
      form.classList.remove('is-over');
      if (event.dataTransfer.files.length) send(form, event.dataTransfer.files[0]);
    });
  });
}());
