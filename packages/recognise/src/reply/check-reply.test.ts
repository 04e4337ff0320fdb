import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkReply } from './check-reply.ts'
import { demandParts } from './demand-parts.ts'
import { readReplies, remediesFor, scoreOf } from './read-replies.fixture.ts'
import type { ReplyAsked, ReplyFinding } from './reply.ts'

const replies = readReplies()
const lamp = { demand: '老屋组的路灯坏了，请修好。', remedy: null }

describe('on the labelled answers', () => {
  test('there are at least forty, a fifth of them kept apart, and a third have nothing amiss', () => {
    expect(replies.length).toBeGreaterThanOrEqual(40)
    expect(replies.filter(({ use }) => use === 'held-out').length / replies.length).toBeGreaterThan(0.2)
    expect(replies.filter(({ expect: found }) => found.length === 0).length / replies.length).toBeGreaterThan(0.33)
  })

  test.each([['tuning', 0.9], ['held-out', 0.6]] as const)('of the %s ones at least %d of what is said is right, and of what is amiss is found', (use, least) => {
    const scores = replies.filter((one) => one.use === use).map((one) => scoreOf(checkReply({ demand: demandOf(one), reply: one.reply, remedy: remediesFor[one.for] }), one))
    const sum = (part: 'right' | 'wrong' | 'missed') => scores.reduce((total, score) => total + score[part], 0)
    expect(sum('right') / (sum('right') + sum('wrong'))).toBeGreaterThanOrEqual(least)
    expect(sum('right') / (sum('right') + sum('missed'))).toBeGreaterThanOrEqual(least)
  })
})

/** Of agreements and decisions nothing is held against a demand. */
function demandOf(one: (typeof replies)[number]): string | null {
  return one.for === 'mediation' || one.for === 'act' ? null : one.demand
}

/** Findings that do not mark their own words. */
function misplaced(asked: ReplyAsked): ReplyFinding[] {
  return checkReply(asked).filter(({ words, at, end }) => at !== null && end !== null && asked.reply.slice(at, end) !== words)
}

describe('what is said', () => {
  test('stands where the words are', () => {
    const reply = '经查属实。请耐心等待，来电人周试甲（13800000001）。'
    expect(misplaced({ ...lamp, reply })).toEqual([])
    expect(checkReply({ ...lamp, reply }).map(({ kind }) => kind)).toEqual(['part', 'no-answer', 'person', 'person'])
  })

  test('of a hotline order no way on is invented, of a petition the right one is named with its days and the body above', () => {
    const petition = { demand: null, remedy: remediesFor.petition }
    expect(checkReply({ demand: null, remedy: null, reply: '如有异议，可以申请复核。' })).toMatchObject([{ kind: 'remedy-wrong', words: '复核' }])
    expect(checkReply({ demand: null, remedy: null, reply: '双方向法院起诉后已经判决。' })).toEqual([])
    expect(checkReply({ ...petition, reply: '不服本意见的，可以自收到之日起十五日内向本乡人民政府申请复查。' })).toMatchObject([{ kind: 'remedy-days', words: '十五日' }, { kind: 'remedy-body', words: '本乡人民政府' }])
    expect(checkReply({ ...petition, reply: '不服本意见的，可以自收到之日起三十日内向县人民政府申请复查。' })).toEqual([])
    expect(checkReply({ ...petition, reply: '予以支持。' })).toMatchObject([{ kind: 'remedy-missing', says: expect.stringContaining('30日') }])
  })

  test('leaves alone who is not named, and phrases in a sentence that tells what was done', () => {
    expect(checkReply({ demand: null, remedy: null, reply: '来电人反映属实，举报人张某已知晓，值班电话0571-88888888。感谢您的来电，3月5日已换灯。' })).toEqual([])
  })
})

test('a demand is cut where it asks again, and what only tells stays with what asks', () => {
  expect(demandParts('1.路灯坏了，请修好；2.垃圾没人清')).toEqual(['路灯坏了，请修好', '垃圾没人清'])
  expect(demandParts('要求查处占用机耕道的，并公开处理结果')).toEqual(['要求查处占用机耕道的', '要求公开处理结果'])
  expect(demandParts('楼道堆放杂物')).toEqual(['楼道堆放杂物'])
  expect(demandParts('')).toEqual([])
})

test('whatever is written, it is checked without a fault and what is marked is in it', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 80 })
  fc.assert(fc.property(words, words, fc.constantFrom(null, remediesFor.petition), (demand, reply, remedy) => {
    expect(misplaced({ demand, reply, remedy })).toEqual([])
  }))
})
