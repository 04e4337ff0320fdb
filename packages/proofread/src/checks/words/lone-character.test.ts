import { expect, test } from 'vitest'
import { readText } from '../../text/read-text.ts'
import { loneCharacter } from './lone-character.ts'

function lone(whole: string): string[] {
  return loneCharacter(readText(whole), {}).map(({ quote, suggestion }) => `${quote}→${suggestion ?? ''}`)
}

test.each([
  ['改善营商坏境。', '坏境→环境'], ['加强舆伦引导。', '舆伦→舆论'], ['打牢工作础。', '础→基础'], ['经会议讨伦通过。', '讨伦→讨论'], ['气氛浓后热烈。', '浓后→浓厚'],
])('%s a character that lives only in words beside one it makes no word with', (whole, found) => {
  expect(lone(whole)).toEqual([found])
})

test.each([
  '改善营商环境，加强舆论引导，打牢工作基础。', '维稳工作扎实，运维单位到场，开展援法议事。', '村民王拓、李恳到场，朔里镇和浓溪村代表参加。', '对伤者予以慰问，落实应急处置措施，恢复交通秩序。',
])('%s is right', (whole) => {
  expect(lone(whole)).toEqual([])
})
