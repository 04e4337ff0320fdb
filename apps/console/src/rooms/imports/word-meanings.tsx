import type { ImportTargetSpec, ImportView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { placesQuery } from '../../wire/places.ts'
import { termsQuery } from '../../wire/terms.ts'
import { useToday } from '../../wire/town.ts'
import { targetKey } from './target-key.ts'
import type { Mapping } from './use-mapping.ts'

type Word = NonNullable<ImportView['checked']>['words'][number]

interface WordMeaningsProps {
  town: number
  words: readonly Word[]
  targets: readonly ImportTargetSpec[]
  mapping: Mapping
}

/** Words that the system does not know: said once what they stand for, they are read so in the whole file, and in the next one. What was said can be changed. */
export function WordMeanings({ town, words, targets, mapping }: WordMeaningsProps) {
  const said = saidBefore(mapping, { words, targets })
  if (words.length + said.length === 0) return null
  const suggested = words.filter((one) => one.suggested !== undefined && !isSaid(mapping, one))
  const useAll = () => {
    for (const { target, word, suggested: key } of suggested) mapping.setWord(target, word, key ?? null)
  }
  const line = (one: WordAsked) => <WordLine key={`${targetKey(one.target)} ${one.word}`} town={town} word={one} spec={specOf(targets, one)} mapping={mapping} />
  return (
    <section className="card" aria-labelledby="imports-words">
      <div className="row apart">
        <h2 id="imports-words">这些词是什么意思（{words.length}）</h2>
        {suggested.length > 0 && <Button onClick={useAll}>采用全部 {suggested.length} 个建议</Button>}
      </div>
      {words.length > 0 && <p className="soft small">选一次，整份表都照此登记；保存对应关系后，下次也记得。选完点“检查”。</p>}
      {words.map(line)}
      {said.length > 0 && <details><summary>已经选好的 {said.length} 个词</summary>{said.map(line)}</details>}
    </section>
  )
}

type WordAsked = Pick<Word, 'target' | 'word'> & Partial<Word>

/** Said in an earlier round or for an earlier file, so that the check asks for them no more; of one field in several acts the first is named. */
function saidBefore({ mapping }: Mapping, { words, targets }: Pick<WordMeaningsProps, 'words' | 'targets'>): WordAsked[] {
  const asked = mapping.words.filter((said) => !words.some(({ target, word }) => said.field === target.field && said.part === target.part && said.word === word))
  return asked.flatMap(({ field, part, word }) => {
    const spec = targets.find((one) => one.field === field && one.part === part)
    return spec === undefined ? [] : [{ target: spec, word }]
  })
}

function isSaid({ mapping }: Mapping, { target, word }: WordAsked): boolean {
  return mapping.words.some((one) => one.field === target.field && one.part === target.part && one.word === word)
}

function specOf(targets: readonly ImportTargetSpec[], { target }: WordAsked): ImportTargetSpec | undefined {
  return targets.find((spec) => targetKey(spec) === targetKey(target))
}

const nothing = { value: '', label: '（空着，不登记这一格）' }

function WordLine({ town, word: { target, word, cells, suggested }, spec, mapping }: { town: number; word: WordAsked; spec: ImportTargetSpec | undefined; mapping: Mapping }) {
  const options = useOptions(town, spec)
  const said = mapping.mapping.words.find((one) => one.field === target.field && one.part === target.part && one.word === word)?.key
  const hint = suggested === undefined ? undefined : options.find(({ value }) => value === suggested)?.label
  return (
    <div className="imports-line">
      <span className="imports-name">{spec?.title ?? ''}：<b>{word}</b>　{cells !== undefined && <span className="soft">{cells} 格</span>}</span>
      {target.field === '@state' ? (
        <Select
          className="imports-select" mode="multiple" aria-label={`${word}是`} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={hint === undefined ? '可以选几步' : `可能是“${hint}”`}
          value={said === undefined || said === '' ? [] : said.split(',')} options={options} onChange={(keys: string[]) => mapping.setWord(target, word, keys.length === 0 ? null : keys.join(','))}
        />
      ) : (
        <Select
          className="imports-select" aria-label={`${word}是`} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={hint === undefined ? '请选择' : `可能是“${hint}”`}
          value={said ?? null} options={[...options, nothing]} onChange={(key: string | null) => mapping.setWord(target, word, key ?? null)}
        />
      )}
    </div>
  )
}

function useOptions(town: number, spec: ImportTargetSpec | undefined): { value: string; label: string }[] {
  const today = useToday()
  const { data: places } = useQuery({ ...placesQuery(town), enabled: spec?.kind === 'place' })
  const { data: terms } = useQuery({ ...termsQuery({ town, roster: spec?.roster ?? '', on: today }), enabled: spec?.roster !== undefined })
  if (spec?.kind === 'place') return (places ?? []).map(({ id, name, ended }) => ({ value: id, label: ended ? `${name}（已停用）` : name }))
  if (spec?.roster !== undefined) return (terms ?? []).map(({ id, heading }) => ({ value: id, label: heading }))
  return Object.entries(spec?.choices ?? {}).map(([value, label]) => ({ value, label }))
}
