import { Button, Progress } from 'antd'
import { useRef } from 'react'
import { listOf, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'
import { useGround } from './ground.ts'
import type { Upload } from './use-uploads.ts'
import { useUploads } from './use-uploads.ts'
import './files.css'

/** Photographs and papers: taken with the phone or chosen, sent at once, seen while the rest is filled in. */
export function FilesInput({ id, field, value, onChange }: InputProps) {
  const ids = listOf(value).map(textOf)
  const { uploads, send, retry, remove } = useUploads(ids, onChange)
  const { fileAddress } = useGround()
  const earlier = ids.filter((one) => !uploads.some((upload) => upload.sent?.id === one))
  return (
    <div className="files">
      <div className="row">
        <Chooser id={`${id}-camera`} label="拍照" camera onFiles={send} />
        <Chooser id={id} label="选择文件" onFiles={send} />
      </div>
      {earlier.map((one, index) => (
        <div key={one} className="row apart files-line">
          <a href={fileAddress(one)} target="_blank" rel="noreferrer">{field.title} {index + 1}</a>
          <Button size="small" onClick={() => onChange(ids.filter((kept) => kept !== one))}>移除</Button>
        </div>
      ))}
      {uploads.map((upload) => <UploadBox key={upload.key} upload={upload} onRetry={() => retry(upload)} onRemove={() => remove(upload)} />)}
    </div>
  )
}

function UploadBox({ upload, onRetry, onRemove }: { upload: Upload; onRetry: () => void; onRemove: () => void }) {
  return (
    <figure className="files-box">
      {upload.preview && <img src={upload.preview} alt={`预览：${upload.file.name}`} />}
      <figcaption className="row apart">
        <span>{upload.file.name}</span>
        <span className="row">
          {upload.says && <Button size="small" type="primary" onClick={onRetry}>重试</Button>}
          <Button size="small" onClick={onRemove}>移除</Button>
        </span>
      </figcaption>
      {!upload.sent && !upload.says && <Progress percent={Math.round(upload.share * 100)} aria-label={`正在上传${upload.file.name}`} />}
      {upload.says && <p className="field-problem" role="alert">{upload.says}</p>}
    </figure>
  )
}

interface ChooserProps {
  id: string
  label: string
  /** Opens the phone's camera; shown only where there is likely one. */
  camera?: boolean
  onFiles: (files: readonly File[]) => void
}

function Chooser({ id, label, camera, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <span className={camera ? 'files-camera' : undefined}>
      <input
        ref={input} id={`${id}-input`} className="unseen" type="file" tabIndex={-1} aria-hidden multiple={!camera}
        {...(camera ? { accept: 'image/*', capture: 'environment' } : {})}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          event.target.value = ''
        }}
      />
      <Button id={id} onClick={() => input.current?.click()}>{label}</Button>
    </span>
  )
}
