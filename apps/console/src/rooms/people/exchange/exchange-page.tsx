import { Page } from '../../../parts/page.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { useTown } from '../../../wire/town.ts'
import { PeopleTabs } from '../people-tabs.tsx'
import { Exchanged } from './exchanged.tsx'
import { PublicPages } from './public-pages.tsx'

/** What goes to the internet zone and comes from it, and what everybody may read there. */
export function ExchangePage() {
  const me = useMe()
  const { id, name } = useTown()
  return (
    <Page title="互联网区" lead={`${name}。群众在互联网区提交和查看；两个区不连通，只靠带签名的交换文件来往。`}>
      <PeopleTabs />
      {may(me, 'exchange.see', id) && <Exchanged town={id} />}
      {may(me, 'pages.publish', id) && <PublicPages town={id} />}
    </Page>
  )
}
