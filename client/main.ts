import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/print.css'

import { PiniaColada } from '@pinia/colada'
import { createPinia } from 'pinia'
import { createApp } from 'vue'

import { watchCalls } from './api.ts'
import App from './App.vue'
import { noteConnection } from './offline/connection.ts'
import { pageFailure } from './errors/page-failure.ts'
import { i18n } from './i18n/index.ts'
import { startOffline } from './offline/start.ts'
import { router } from './router.ts'
import { useSession } from './session.ts'

const app = createApp(App)
app.use(createPinia())
app.use(PiniaColada, { queryOptions: { staleTime: 15_000, gcTime: 300_000 } })
app.use(i18n)

const session = useSession()
watchCalls({
  reached: () => {
    noteConnection(true)
  },
  lost: () => {
    noteConnection(false)
  },
  signedOut: () => {
    session.forget()
    const { fullPath, meta } = router.currentRoute.value
    if (meta.isPublic !== true)
      void router.push({ name: 'sign-in', query: { suite: fullPath, motif: 'fin' } })
  },
})

app.config.errorHandler = (error) => {
  console.error(error)
  pageFailure.value = { kind: 'broken', path: router.currentRoute.value.fullPath }
}

app.use(router)
app.mount('#app')
startOffline()
