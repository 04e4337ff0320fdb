/** Text made safe, to be put into other html as it is. */
export interface Html {
  readonly html: string
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\'': '&#39;' }

/** Html with values put in: plain text is escaped, html and lists of it are not. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  return { html: parts.map((part, at) => part + (at < values.length ? put(values[at] ?? '') : '')).join('') }
}

function put(value: string | Html | readonly Html[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
  return isMany(value) ? value.map((one) => one.html).join('') : value.html
}

function isMany(value: Html | readonly Html[]): value is readonly Html[] {
  return Array.isArray(value)
}
