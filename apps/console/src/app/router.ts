import { createRouter } from '@tanstack/react-router'
import { Loading } from '../parts/loading.tsx'
import { queries } from './queries.ts'
import { routes } from './routes.ts'
import { NotHere, Trouble } from './trouble.tsx'

export const router = createRouter({
  routeTree: routes,
  context: { queries },
  defaultPendingComponent: Loading,
  defaultErrorComponent: Trouble,
  defaultNotFoundComponent: NotHere,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
