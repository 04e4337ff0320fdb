/** An element of an XML document. Text stands among the children as strings. */
export interface XmlElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: readonly (XmlElement | string)[]
}

type Open = XmlElement & { children: (XmlElement | string)[] }

const pattern = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)|(<)/g
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** No document of words nests its elements as deep; whatever does is made to exhaust. */
const deepest = 200

/** A part of an Office document. Throws on what is not well-formed and on a document type: none has one, and entities of its own are a way to attack. */
export function xmlTree(xml: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  for (const [, cdata, closes, name, attributes, empty, text, wrong] of xml.replace(/^\uFEFF/, '').matchAll(pattern)) {
    const here = open.at(-1) ?? root
    if (wrong !== undefined) throw new Error('not well-formed')
    if (cdata !== undefined) here.children.push(cdata)
    else if (text !== undefined) here.children.push(unescapeXml(text))
    else if (name === undefined) continue
    else if (closes === '/') {
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> closes nothing`)
    } else {
      const element: Open = { name, attributes: attributesOf(attributes ?? ''), children: [] }
      here.children.push(element)
      if (empty !== '/') open.push(element)
      if (open.length > deepest) throw new Error('nested too deep')
    }
  }
  const [first] = root.children.filter((one) => typeof one !== 'string')
  if (open.length !== 1 || first === undefined) throw new Error('not whole')
  return first
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(Array.from(text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = '', one, other]) => [name, unescapeXml(one ?? other ?? '')]))
}

function unescapeXml(text: string): string {
  return text.replaceAll(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return Number.isInteger(code) && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

export function elementsOf({ children }: XmlElement): XmlElement[] {
  return children.filter((one) => typeof one !== 'string')
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element === undefined ? undefined : elementsOf(element).find((one) => one.name === name)
}

/** The `w:val` of a child: what most settings of a document are. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes['w:val']
}
