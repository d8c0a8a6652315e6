// Makes this browser listen for web push: asks its owner, subscribes, and sends the subscription by the form on the page.

const form = document.querySelector<HTMLFormElement>('form[data-push]')
if (form && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window) offer(form)

function offer(form: HTMLFormElement): void {
  const button = form.querySelector<HTMLButtonElement>('button')
  const field = form.querySelector<HTMLInputElement>('input[name=subscription]')
  const said = form.querySelector<HTMLElement>('[role=status]')
  const { push: key, worker } = form.dataset
  if (!button || !field || !said || !key || !worker) return
  const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<'denied' | 'failed', string>
  form.querySelector<HTMLElement>('[data-needs]')?.remove()
  button.hidden = false
  form.addEventListener('submit', (event) => {
    if (field.value) return
    event.preventDefault()
    button.setAttribute('aria-busy', 'true')
    said.textContent = ''
    subscribe(worker, key)
      .then((subscription) => {
        if (subscription === 'denied') said.textContent = words.denied
        else {
          field.value = JSON.stringify(subscription)
          form.requestSubmit(button)
        }
      })
      .catch(() => (said.textContent = words.failed))
      .finally(() => button.removeAttribute('aria-busy'))
  })
}

async function subscribe(worker: string, key: string): Promise<PushSubscriptionJSON | 'denied'> {
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  await navigator.serviceWorker.register(worker)
  const { pushManager } = await navigator.serviceWorker.ready
  const wanted = { userVisibleOnly: true, applicationServerKey: key }
  const subscription = await pushManager.subscribe(wanted).catch(async () => {
    // Subscribed under another key, before the installation changed its secret: begin anew.
    await (await pushManager.getSubscription())?.unsubscribe()
    return pushManager.subscribe(wanted)
  })
  return subscription.toJSON()
}
