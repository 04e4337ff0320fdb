/**
 * What the page's policy asks of whatever writes into it as it runs. Imported before the component library, whose styles it concerns.
 *
 * The number of this load, which the server puts into the page: a style in the page's text counts only with it.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

interface TypesOfBrowser {
  trustedTypes?: { createPolicy: (name: 'default', policy: { createHTML: (text: string) => string }) => unknown }
}

/** Text is never markup here. The component library sets the text of its styles as if it were; there is no tag in that. */
function refuseMarkup(text: string): string {
  if (text.includes('<')) throw new TypeError('markup is not taken from text')
  return text
}

/** Two styles of the component library (a locked page, a measured scroll bar) are made without the number; every style gets it here. */
function numberStyles(number: string): void {
  const make = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const made = make(name, options)
    if (made instanceof HTMLStyleElement) made.nonce = number
    return made
  }
}

/** A box that grows with its text is measured by one that is given its style as an attribute, which the policy keeps out; set by script it counts. */
function styleByScript(): void {
  HTMLTextAreaElement.prototype.setAttribute = function setAttribute(name: string, value: string) {
    if (name === 'style') this.style.cssText = value
    else Element.prototype.setAttribute.call(this, name, value)
  }
}

if (nonce !== undefined && nonce !== '') numberStyles(nonce)
styleByScript()
// Browsers that know trusted types ask for this policy; TypeScript's library does not describe it yet.
;(window as TypesOfBrowser).trustedTypes?.createPolicy('default', { createHTML: refuseMarkup })
