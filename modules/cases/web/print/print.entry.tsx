// The button that opens the browser's own print dialogue; without script its menu does.
document.querySelector('[data-print]')?.addEventListener('click', () => print())
