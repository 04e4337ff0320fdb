import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

/** Runs of Chinese characters, and runs of other letters and digits; everything else parts them. */
const runs = /(\p{Script=Han}+)|([[\p{L}\p{N}]--\p{Script=Han}]+)/gv
/** Phones, ID numbers, card numbers: identifiers are never searched in text, wherever somebody typed them. */
const identifier = /\d{7,}/
const longestWord = 30
const mostAsked = 12

/**
 * The words under which a text is found: each single character, each pair of neighbours, and runs of letters and digits. So a search of
 * one or two characters is one look in a b-tree, and a longer one is several.
 */
export function wordsOf(texts: readonly string[]): string[] {
  const words = new Set<string>()
  for (const { han, latin } of texts.flatMap(runsOf)) {
    if (latin !== undefined) words.add(latin)
    const characters = Array.from(han ?? '')
    characters.forEach((character, at) => {
      words.add(character)
      if (at > 0) words.add(`${characters[at - 1]}${character}`)
    })
  }
  return [...words].toSorted()
}

/**
 * What must all be found for a text to answer a search. A phrase is first cut into its words, so that “东村调解” also finds a text
 * in which something else stands between the two. Empty when nothing in it can be searched.
 */
export function wordsAsked(search: string): string[] {
  const asked = new Set<string>()
  for (const { han, latin } of runsOf(search)) {
    if (latin !== undefined) asked.add(latin)
    for (const word of han === undefined ? [] : cut(han)) for (const part of pairsOf(word)) asked.add(part)
  }
  return [...asked].slice(0, mostAsked)
}

interface Run {
  han: string | undefined
  latin: string | undefined
}

function runsOf(text: string): Run[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(runs)]
    .map(([, han, latin]) => ({ han, latin: latin?.slice(0, longestWord) }))
    .filter(({ latin }) => latin === undefined || !identifier.test(latin))
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  return characters.length < 2 ? characters : characters.slice(1).map((character, at) => `${characters[at]}${character}`)
}

let jieba: Jieba | undefined

/** The dictionary takes a tenth of a second and 60 MB: it is read when somebody first searches. */
function cut(run: string): string[] {
  if (Array.from(run).length <= 2) return [run]
  jieba ??= Jieba.withDict(dict)
  return jieba.cut(run, true)
}
