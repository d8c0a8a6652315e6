// The button that asks the phone where it is, then searches as the form would. Without script the button is not shown.

const form = document.querySelector<HTMLFormElement>('[data-find]')
const box = form?.querySelector<HTMLElement>('[data-here-box]')
const button = box?.querySelector('button')
const said = box?.querySelector<HTMLElement>('[role=status]')

if (form && box && button && said && 'geolocation' in navigator) {
  box.hidden = false
  button.addEventListener('click', () => {
    said.textContent = said.dataset['locating'] ?? ''
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const url = new URL(location.href)
        url.searchParams.delete('q')
        url.searchParams.set('lon', coords.longitude.toFixed(6))
        url.searchParams.set('lat', coords.latitude.toFixed(6))
        location.assign(url)
      },
      (error) => {
        said.textContent =
          (error.code === error.PERMISSION_DENIED ? said.dataset['denied'] : said.dataset['failed']) ?? ''
      },
      { enableHighAccuracy: true, timeout: 12_000, maximumAge: 60_000 },
    )
  })
}
