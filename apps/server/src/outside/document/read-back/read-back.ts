import PizZip from 'pizzip'
import { cleanText } from '../clean-text.ts'
import { listNumbers } from './list-numbers.ts'
import type { ReadComment, ReadFile } from './read-file.ts'
import { handOf, readParagraphs } from './read-paragraphs.ts'
import type { ParagraphsRead } from './read-paragraphs.ts'
import { childOf, elementsOf, valueOf, xmlTree } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * A .docx that may have been edited anywhere, with tracked changes, comments, lists and bookmarks. Undefined: it is none. A file may be large
 * within: read it where memory and time are bounded.
 */
export function readBack(bytes: Uint8Array): ReadFile | undefined {
  try {
    const zip = new PizZip(bytes)
    const part = (path: string) => {
      const file = zip.file(path)
      return file === null ? undefined : xmlTree(file.asText())
    }
    const document = part('word/document.xml')
    const body = childOf(document, 'w:body')
    if (body === undefined) return undefined
    const styles = part('word/styles.xml')
    const read = readParagraphs(body, { nextNumber: listNumbers(part('word/numbering.xml'), styles), levels: levelsOf(styles) })
    return {
      paragraphs: read.paragraphs.map((paragraph) => ({ ...paragraph, text: evenly(paragraph.text) })), tracked: read.tracked,
      comments: commentsOf(part('word/comments.xml'), read), properties: propertiesOf(part('docProps/custom.xml')),
    }
  } catch {
    return undefined
  }
}

/** Control characters are nothing; each stays one character long, so that bookmarks keep their places. */
function evenly(text: string): string {
  return text.toWellFormed().replaceAll(/(?![\n\t])[\p{Cc}\p{Bidi_Control}\uFFFE\uFFFF]/gu, ' ')
}

function levelsOf(styles: XmlElement | undefined): ReadonlyMap<string, number> {
  return new Map((styles === undefined ? [] : elementsOf(styles)).flatMap((style) => {
    const level = valueOf(childOf(style, 'w:pPr'), 'w:outlineLvl')
    return level === undefined ? [] : [[style.attributes['w:styleId'] ?? '', Number(level)] as const]
  }))
}

const mostComments = 500

function commentsOf(comments: XmlElement | undefined, { comments: spans, paragraphs }: ParagraphsRead): ReadComment[] {
  const all = comments === undefined ? [] : elementsOf(comments).filter(({ name }) => name === 'w:comment')
  return all.slice(0, mostComments).map((comment) => {
    const span = spans.get(comment.attributes['w:id'] ?? '')
    const text = readParagraphs(comment, { nextNumber: () => '', levels: new Map() }).paragraphs.map((one) => one.text).join('\n')
    const about = span === undefined ? '' : paragraphs[span.paragraph]?.text.slice(span.start, span.end ?? span.start) ?? ''
    return { ...handOf(comment.attributes), text: cleanText(text).slice(0, 2000), about: about.slice(0, 200), paragraph: span?.paragraph ?? null }
  })
}

function propertiesOf(custom: XmlElement | undefined): Record<string, string> {
  return Object.fromEntries((custom === undefined ? [] : elementsOf(custom)).slice(0, 200).map((property) => {
    const [value] = elementsOf(property)
    return [property.attributes['name'] ?? '', value?.children.filter((one) => typeof one === 'string').join('') ?? '']
  }))
}
