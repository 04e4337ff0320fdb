import type { CaseRow } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Progress, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { Mark } from '../../parts/mark.tsx'
import { sayDay } from '../../parts/days.ts'
import { eventsQuery } from '../../wire/photos.ts'
import { useToday } from '../../wire/town.ts'
import { takenOf } from './sorted.ts'
import type { PhotoDay } from './sorted.ts'
import type { Photo, usePhotos } from './use-photos.ts'

interface DayProps {
  town: number
  of: PhotoDay
  shift: number
  twice: ReadonlySet<string>
  photos: ReturnType<typeof usePhotos>
}

const nothing: readonly CaseRow[] = []

/** The photographs of one day beside the records of that day: dragged onto one, or put there by the list under each. */
export function DayOfPhotos({ town, of: { day, photos: those }, shift, twice, photos }: DayProps) {
  const today = useToday()
  const [looked, look] = useState(day === '' ? today : day)
  const { data: events = nothing, isPending } = useQuery(eventsQuery(town, looked))
  const options = events.map((one) => ({ value: one.id, label: `${one.definitionTitle}：${one.heading}` }))
  const waiting = those.filter(({ to }) => to === undefined).map(({ key }) => key)
  return (
    <section className="card stack" aria-label={day === '' ? '没有拍摄时间的照片' : `${sayDay(day)}的照片`}>
      <h2>{day === '' ? '没有拍摄时间' : sayDay(day)}（{those.length} 张）</h2>
      {day === '' && <FieldBox id="photos-day" label="找哪一天登记的"><DayBox id="photos-day" value={looked} max={today} onChange={look} /></FieldBox>}
      {options.length === 0 ? <p>{isPending ? '正在查这一天登记的事……' : '这一天还没有登记的事。请先去登记，再回来放照片。'}</p> : (
        <ul className="photos-events">
          {events.map((one) => (
            <li
              key={one.id} onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                photos.assign([event.dataTransfer.getData('text/plain')], one.id)
              }}
            >
              <b>{one.definitionTitle}</b> {one.heading} <span className="soft">{those.filter(({ to }) => to === one.id).length} 张</span>{' '}
              {waiting.length > 0 && <Button size="small" aria-label={`其余 ${waiting.length} 张都放到${one.heading}`} onClick={() => photos.assign(waiting, one.id)}>其余 {waiting.length} 张都放这里</Button>}
            </li>
          ))}
        </ul>
      )}
      <div className="photos-grid">
        {those.map((photo) => <PhotoBox key={photo.key} photo={photo} time={takenOf(photo, shift)?.slice(11, 16) ?? ''} again={twice.has(photo.key)} options={options} photos={photos} />)}
      </div>
    </section>
  )
}

interface BoxProps {
  photo: Photo
  time: string
  again: boolean
  options: { value: string; label: string }[]
  photos: ReturnType<typeof usePhotos>
}

function PhotoBox({ photo, time, again, options, photos }: BoxProps) {
  const { key, file, preview, share, sent, says, to } = photo
  return (
    <figure className="photos-box" draggable={sent !== undefined} onDragStart={(event) => event.dataTransfer.setData('text/plain', key)}>
      <img src={preview} alt={file.name} draggable={false} />
      <figcaption className="stack">
        <span className="row apart"><span>{time} {file.name}</span><Button size="small" aria-label={`移除${file.name}`} onClick={() => photos.remove([key])}>移除</Button></span>
        {again && <Mark tone="amber">和前面一张相同</Mark>}
        {sent === undefined && says === undefined && <Progress percent={Math.round(share * 100)} aria-label={`正在上传${file.name}`} />}
        {says !== undefined && <span className="row"><span className="field-problem" role="alert">{says}</span><Button size="small" type="primary" onClick={() => photos.retry(photo)}>重试</Button></span>}
        {sent !== undefined && <Select aria-label={`${file.name}放到哪一件`} placeholder="放到哪一件" options={options} value={to ?? null} onChange={(id: string) => photos.assign([key], id)} />}
      </figcaption>
    </figure>
  )
}
