/** Sentences for whoever edited the template. */
const says: Readonly<Record<string, (tag: string) => string>> = {
  unopened_tag: (tag) => `“${tag}”前面缺少 {{。`,
  unclosed_tag: (tag) => `“${tag}”后面缺少 }}。`,
  duplicate_open_tag: (tag) => `“${tag}”处的 {{ 写重了。`,
  duplicate_close_tag: (tag) => `“${tag}”处的 }} 写重了。`,
  unopened_loop: (tag) => `有 {{/${tag}}}，前面却没有 {{#${tag}}}。`,
  unclosed_loop: (tag) => `有 {{#${tag}}}，后面却没有 {{/${tag}}}。`,
  closing_tag_does_not_match_opening_tag: (tag) => `{{#…}} 与 {{/…}} 不成对：“${tag}”。`,
}

interface Explained {
  properties: { id?: unknown; xtag?: unknown; errors?: unknown }
}

/** What is wrong with a template, out of what its reader threw. A fault it does not know is thrown on: it is ours, not the clerk's. */
export function templateFaults(thrown: unknown): string[] {
  if (!isExplained(thrown)) throw thrown
  const { errors, id, xtag } = thrown.properties
  if (Array.isArray(errors)) return [...new Set(errors.flatMap(templateFaults))]
  const tag = typeof xtag === 'string' ? xtag.slice(0, 40) : ''
  return [`模板有误：${says[String(id)]?.(tag) ?? `标记“${tag}”写得不对。`}请在 WPS 中改好后重新上传。`]
}

function isExplained(thrown: unknown): thrown is Explained {
  return thrown instanceof Error && 'properties' in thrown && typeof thrown.properties === 'object' && thrown.properties !== null
}
