import { App, Button, InputNumber } from 'antd'
import { useRef, useState } from 'react'
import { DeclaredBox } from '../../parts/declared-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { groupedBy } from '../../parts/grouped-by.ts'
import { Page } from '../../parts/page.tsx'
import { randomKey } from '../../parts/random-key.ts'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useDeclared } from '../../wire/declaration.ts'
import { placePhotos } from '../../wire/photos.ts'
import { isRefused } from '../../wire/refused.ts'
import { useTown } from '../../wire/town.ts'
import { DayOfPhotos } from './day-of-photos.tsx'
import './photos.css'
import { byDay, sentTwice } from './sorted.ts'
import { mostPhotos, usePhotos } from './use-photos.ts'

/** Many photographs at once: sent in the background, laid out by the day they were taken, and put to the records of that day. */
export function PhotosPage() {
  const { id: town } = useTown()
  return <Sorting key={town} town={town} />
}

function Sorting({ town }: { town: number }) {
  const declared = useDeclared()
  const photos = usePhotos(town)
  const [shift, setShift] = useState(0)
  const { place, placing, says } = usePlacing(photos)
  const twice = sentTwice(photos.photos)
  const ready = photos.photos.filter(({ sent, to }) => sent !== undefined && to !== undefined)
  return (
    <Page title="照片整理" lead={`一次最多 ${mostPhotos} 张。选好就在后台上传，按拍摄时间排好，再放进当天登记的那一件。原件加密保存。`}>
      <section className="card stack" aria-label="选照片">
        <DeclaredBox {...declared} />
        <Chooser onFiles={photos.add} full={photos.photos.length >= mostPhotos} />
        {photos.photos.length > 0 && (
          <FieldBox id="photos-shift" label="相机时间差（分钟）" hint="相机的钟慢了填正数，快了填负数；所有照片一起改。">
            <InputNumber id="photos-shift" value={shift} step={1} precision={0} onChange={(minutes) => setShift(minutes ?? 0)} />
          </FieldBox>
        )}
      </section>
      {byDay(photos.photos, shift).map((one) => <DayOfPhotos key={one.day} town={town} of={one} shift={shift} twice={twice} photos={photos} />)}
      {says.map((one) => <RefusalAlert key={one} says={one} />)}
      {photos.photos.length > 0 && (
        <div className="photos-foot no-print">
          <Button type="primary" size="large" loading={placing} disabled={ready.length === 0} onClick={() => void place()}>{ready.length === 0 ? '先给照片选放到哪一件' : `放入 ${ready.length} 张照片`}</Button>
        </div>
      )}
    </Page>
  )
}

function Chooser({ onFiles, full }: { onFiles: (files: readonly File[]) => void; full: boolean }) {
  const input = useRef<HTMLInputElement>(null)
  const pictures = (files: FileList | null) => [...(files ?? [])].filter(({ type }) => type.startsWith('image/'))
  return (
    <div
      className="photos-drop" onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onFiles(pictures(event.dataTransfer.files))
      }}
    >
      <input ref={input} className="unseen" type="file" tabIndex={-1} aria-hidden multiple accept="image/*" onChange={(event) => {
        onFiles(pictures(event.target.files))
        event.target.value = ''
      }} />
      <Button type="primary" disabled={full} onClick={() => input.current?.click()}>选择照片</Button>
      <span className="soft">{full ? '已经满了，请先放好这些。' : '也可以把照片拖到这里。'}</span>
    </div>
  )
}

/** One request for each record; what arrived leaves the page, what was refused stays with its sentence. */
function usePlacing({ photos, remove }: ReturnType<typeof usePhotos>) {
  const { message } = App.useApp()
  const [placing, setPlacing] = useState(false)
  const [says, setSays] = useState<readonly string[]>([])
  const place = async () => {
    setPlacing(true)
    const refused: string[] = []
    let [placed, twice] = [0, 0]
    for (const [to, those] of groupedBy(photos.filter(({ sent }) => sent !== undefined), (one) => one.to)) {
      if (to === undefined) continue
      const answer = await placePhotos(to, randomKey(), those.flatMap(({ sent }) => sent?.id ?? []))
      if (isRefused(answer)) {
        refused.push(answer.refusal.says)
        continue
      }
      placed += answer.placed
      twice += answer.twice.length
      remove(those.map(({ key }) => key))
    }
    setPlacing(false)
    setSays([...new Set(refused)])
    if (placed + twice > 0) void message.success(`已放入 ${placed} 张${twice === 0 ? '' : `，${twice} 张那里已经有了，没有重复放`}`)
  }
  return { place, placing, says }
}
