import qrcode from 'qrcode-generator'

/** A QR code as one path, drawn on the server: nothing to load, sharp on paper. Light border of four modules. */
export function Qr({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  let path = ''
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++)
      if (code.isDark(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`
  return (
    <svg class="qr" viewBox={`0 0 ${size + 8} ${size + 8}`} role="img" aria-label={label}>
      <rect width={size + 8} height={size + 8} class="light" />
      <path d={path} class="dark" />
    </svg>
  )
}
