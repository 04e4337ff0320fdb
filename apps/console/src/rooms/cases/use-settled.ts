import { useEffect, useState } from 'react'

const pauseMs = 700

/** A value that stands still: what is still being typed is not asked about. */
export function useSettled<T>(value: T): T {
  const [settled, settle] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(JSON.parse(text)), pauseMs)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
