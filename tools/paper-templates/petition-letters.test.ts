import { ruleBook, definitions } from '@zhenzhi/catalog'
import { expect, test } from 'vitest'
import { hotlineLetters, petitionLetters } from './petition-letters.ts'

const amount = (id: string) => ruleBook.find((rule) => rule.id === id)
const words = (file: string) => JSON.stringify(petitionLetters[file])

test('the days that letters name are those of the rules kept', () => {
  expect(words('acceptance.docx')).toContain(`${amount('PET-013')?.amount}日内办结`)
  for (const file of ['acceptance.docx', 'extension.docx']) expect(words(file)).toContain(`延长不超过${amount('PET-013')?.extension}日`)
  expect(words('opinion.docx')).toContain(`${amount('PET-017')?.amount}日内，请求{{reviewBody}}复查`)
})

test('what an article wants on a paper stands on it, and no letter names a field that is not there', () => {
  for (const [id, letters] of [['town-petition', petitionLetters], ['hotline-order', hotlineLetters]] as const) {
    const definition = definitions.find((one) => one.id === id)!
    for (const [file, letter] of Object.entries(letters)) {
      const paper = Object.values(definition.papers).find(({ template }) => template === `${id}/${file}`)!
      const named = [...JSON.stringify(letter).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
      expect(Object.keys(paper.requires).filter((field) => !named.includes(field))).toEqual([])
      expect(named.filter((name) => !Object.hasOwn(definition.fields, name))).toEqual([])
    }
  }
})
