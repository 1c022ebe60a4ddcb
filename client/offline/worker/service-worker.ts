// Reading offline. This file only connects the browser's events to answers.ts and application.ts.
import { type Message } from '../messages.ts'
import { treatmentOf } from '../requests.ts'
import { changeReader, readAnswer } from './answers.ts'
import {
  type Files,
  forgetOldBuilds,
  keepApplication,
  keepHeavyFiles,
  readFile,
  readPage,
} from './application.ts'

declare const self: ServiceWorkerGlobalScope
/** Inserted by the build (server/tools/service-worker.ts) */
declare const FILES: Files

self.addEventListener('install', (event) => {
  event.waitUntil(keepApplication(FILES))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await forgetOldBuilds(FILES)
      // Requests the page while the worker is still starting.
      await self.registration.navigationPreload.enable()
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const goOn = (work: Promise<unknown>) => {
    event.waitUntil(work)
  }
  switch (treatmentOf(request, self.location.origin)) {
    case 'answer':
      return event.respondWith(readAnswer(request, goOn))
    case 'file':
      return event.respondWith(readFile(request, FILES))
    case 'page': {
      const asked = askForPage(event)
      goOn(asked.catch(() => undefined))
      return event.respondWith(readPage(asked, FILES))
    }
    case 'reader':
      return event.respondWith(changeReader(request))
    case 'other':
  }
})

self.addEventListener('message', (event) => {
  const message = event.data as Message
  const goOn = (work: Promise<unknown>) => {
    event.waitUntil(work)
  }
  switch (message.kind) {
    case 'activate':
      return goOn(self.skipWaiting())
    case 'keep':
      for (const address of message.addresses) {
        const request = new Request(address)
        if (treatmentOf(request, self.location.origin) === 'answer') goOn(readAnswer(request, goOn))
      }
      return
    case 'keep-heavy':
      return goOn(keepHeavyFiles(FILES))
  }
})

async function askForPage({ request, preloadResponse }: FetchEvent): Promise<Response> {
  const preloaded: unknown = await preloadResponse
  return preloaded instanceof Response ? preloaded : fetch(request)
}
