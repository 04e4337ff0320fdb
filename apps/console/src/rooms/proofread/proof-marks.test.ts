import type { ProofFinding } from '@zhenzhi/contract'
import { expect, test } from 'vitest'
import { proofPieces } from './proof-marks.ts'

const finding = (start: number, end: number, certainty: ProofFinding['certainty'] = 'A'): ProofFinding => ({ check: 'x', certainty, quote: '', start, end, message: '', suggestion: null })

test('the pieces are the text again, and each finding keeps its place where two overlap', () => {
  const text = '共进村服务二十次，其中咨询三十次。'
  const pieces = proofPieces(text, [finding(0, 8, 'C'), finding(5, 12)])

  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.map(({ start, findings }) => [start, ...findings])).toEqual([[0, 0], [5, 1, 0], [8, 1], [12]])
})

test('a text without findings is one piece, an empty one none', () => {
  expect(proofPieces('没有问题。', []).map(({ findings }) => findings.length)).toEqual([0])
  expect(proofPieces('', [])).toEqual([])
})
