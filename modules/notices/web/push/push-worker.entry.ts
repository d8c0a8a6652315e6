// Takes web push while no page is open. It keeps nothing and answers no request: pages come from the server as ever.
// Served at the root of the pages by an address of its own, so it imports nothing.

/** What a push says; the server wrote it, the push service could not read it. */
interface Said {
  readonly title: string
  readonly text: string
  /** From the root of our own pages. */
  readonly href: string
  /** The same notice twice shows once. */
  readonly tag: string
}

/** As much of a service worker's world as is used here: the compiler is given that of a page. */
interface Worker {
  readonly registration: ServiceWorkerRegistration
  readonly location: Location
  readonly clients: {
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly PageOpen[]>
    openWindow(url: string): Promise<unknown>
  }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install', listener: (event: Lasting) => void): void
  addEventListener(type: 'push', listener: (event: Lasting & { data: { json(): unknown } | null }) => void): void
  addEventListener(type: 'notificationclick', listener: (event: Lasting & { notification: Notification }) => void): void
}
interface Lasting {
  waitUntil(work: Promise<unknown>): void
}
interface PageOpen {
  readonly url: string
  focus(): Promise<unknown>
  navigate(url: string): Promise<unknown>
}

const worker = globalThis as unknown as Worker

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))

worker.addEventListener('push', (event) => {
  if (!event.data) return
  const { title, text, href, tag } = event.data.json() as Said
  event.waitUntil(worker.registration.showNotification(title, { body: text, tag, data: href }))
})

worker.addEventListener('notificationclick', (event) => {
  event.notification.close()
  // A push leads into our own pages and nowhere else.
  const { origin } = worker.location
  const to = new URL(String(event.notification.data), origin)
  event.waitUntil(open(to.origin === origin ? to.href : origin))
})

/** In a page that is open already, if there is one. */
async function open(url: string): Promise<void> {
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const there = pages.find((one) => one.url === url)
  await (there ? there.focus() : worker.clients.openWindow(url))
}
