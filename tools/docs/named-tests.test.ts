import { expect, test } from 'vitest'
import { readTree } from '../tree/read-tree.ts'
import { root } from '../tree/root.ts'

const named = /`([\w./-]+\.test\.tsx?)`/g
const linked = /\]\(([^)#:]+\.(?:md|png))(?:#[^)]*)?\)/g

test('each test and each page that a page of the documents names is there', () => {
  const tree = readTree(root, (path) => /\.(md|test\.tsx?)$/.test(path))
  const tests = [...tree.keys()].filter((path) => /\.test\.tsx?$/.test(path))
  const pages = [...tree].filter(([path]) => path.endsWith('.md'))

  const noTest = pages.flatMap(([page, text]) => [...text.matchAll(named)].map(([, name = '']) => name)
    .filter((name) => !tests.some((path) => path === name || path.endsWith(`/${name}`))).map((name) => `${page}: ${name}`))
  const noPage = pages.flatMap(([page, text]) => [...text.matchAll(linked)].map(([, path = '']) => path)
    .filter((path) => path.endsWith('.md') && !tree.has(new URL(path, `file:///${page}`).pathname.slice(1))).map((path) => `${page}: ${path}`))
  expect([noTest, noPage]).toEqual([[], []])
})
