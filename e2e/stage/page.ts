import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, inject, onTestFailed, onTestFinished } from 'vitest'

/** Where a journey that failed leaves what was on its screens; not kept in git. */
export const pictures = join(import.meta.dirname, '../pictures')

/** The office machine of the brief, and an old phone. */
export const desk = { width: 1366, height: 768 } as const
export const phone = { width: 375, height: 720 } as const

const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

let launched: Promise<Browser> | undefined
afterAll(async () => {
  await (await launched)?.close()
})

interface PageAsked {
  /** Another server than the demo's. */
  address?: string
  screen?: { width: number; height: number }
}

/** A fresh browser of one person: own cookies, own store, Chinese, in Chinese time. A failed test leaves a picture of it. */
export async function openPage({ address = inject('demoAddress'), screen = desk }: PageAsked = {}): Promise<Page> {
  const browser = await (launched ??= launch())
  const touch: BrowserContextOptions = screen.width < 600 ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}
  const context = await browser.newContext({ baseURL: address, viewport: { ...screen }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...touch })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (fault) => faults.push(fault.stack ?? fault.message))
  onTestFinished(() => context.close())
  onTestFailed(async ({ task }) => {
    mkdirSync(pictures, { recursive: true })
    const name = task.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)
    await page.screenshot({ path: join(pictures, `${name}-${screen.width}-${context.pages().length}.png`), fullPage: true })
    for (const fault of faults) console.error(`on the page: ${fault}`)
  })
  return page
}

function launch(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH']
  if (executablePath === undefined) throw new Error('CHROME_PATH names no browser; npm test finds one by itself')
  return chromium.launch({ executablePath, headless: true, args: flags })
}
