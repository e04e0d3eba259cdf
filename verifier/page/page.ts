// The page: files come in, wait for the worker, and stand in the order in which they came.
import { type Language, say } from '../../shared/language/catalog.ts'
import { verifierWords } from '../../shared/language/verifier.ts'
import { check } from './checker.ts'
import { comparison } from './compare.ts'
import { make, place } from './elements.ts'
import { type Item, resultOf, tableOf } from './result.ts'
import { saveButton } from './save.ts'

let language: Language = /^zh\b/i.test(navigator.language) ? 'zh-CN' : 'en'
let items: readonly Item[] = []
let isBusy = false

const word = (key: keyof (typeof verifierWords)['en'], slots: Readonly<Record<string, string | number>> = {}): string =>
  say(verifierWords, language, key, slots)

const LIMITS = ['limit-page', 'limit-people', 'limit-case', 'limit-later', 'limit-issuer'] as const

const product = document.documentElement.dataset['product'] ?? ''

const showWords = (): void => {
  document.documentElement.lang = language
  document.title = `${word('title')} – ${word('product')}`
  place('product').textContent = word('product')
  place('title').textContent = word('title')
  place('lead').textContent = word('lead')
  place('drop-text').textContent = word('drop')
  place('choose').textContent = word('choose')
  const other = place('language')
  other.textContent = word('language')
  other.setAttribute('lang', language === 'en' ? 'zh-CN' : 'en')
  other.setAttribute('aria-label', `${word('language')}: ${word('language-name')}`)
  place('limits-title').textContent = word('limits')
  place('limits').replaceChildren(...LIMITS.map((key) => make('li', {}, word(key, { product }))))
}

const showProgress = (): void => {
  const done = items.filter(({ outcome }) => outcome !== undefined).length
  const now = items.find(({ outcome }) => outcome === undefined)
  place('status').replaceChildren(
    ...(now === undefined ? [] : [make('p', { class: 'working' }, word('working', { name: now.file.name }))]),
    ...(items.length === 0 ? [] : [make('p', {}, word('progress', { done, count: items.length }))]),
  )
}

const showResults = (): void => {
  const typed = document.querySelector<HTMLInputElement>('#expected')?.value ?? ''
  const clear = make('button', { type: 'button', id: 'clear' }, word('clear'))
  clear.addEventListener('click', () => {
    items = items.filter(({ outcome }) => outcome === undefined)
    show()
    place('choose').focus()
  })
  const done = items.filter(({ outcome }) => outcome !== undefined)
  place('results').replaceChildren(
    ...(done.length === 0 ? [] : [comparison(language, items, typed)]),
    ...(items.length < 2 ? [] : [tableOf(language, items)]),
    ...(done.length < 2 ? [] : [saveButton(word('save-all'), done)]),
    ...(done.length === 0 ? [] : [clear]),
    ...done.map((item) => resultOf(language, item)),
  )
}

const show = (): void => {
  showWords()
  showProgress()
  showResults()
}

const work = async (): Promise<void> => {
  if (isBusy) return
  isBusy = true
  for (let next = waiting(); next !== undefined; next = waiting()) {
    const { id, file } = next
    const outcome = await check(file)
    items = items.map((item) => (item.id === id ? { ...item, outcome } : item))
    show()
  }
  isBusy = false
}

const waiting = (): Item | undefined => items.find(({ outcome }) => outcome === undefined)

let count = 0

const take = (files: Iterable<File>): void => {
  for (const file of files) {
    count += 1
    items = [...items, { id: count, file }]
  }
  show()
  void work()
}

const follow = (query: MediaQueryList, name: string, yes: string, no: string): void => {
  const set = (): void => {
    document.documentElement.dataset[name] = query.matches ? yes : no
  }
  set()
  query.addEventListener('change', set)
}

const chooser = document.querySelector<HTMLInputElement>('#files')
const target = place('drop')
place('choose').addEventListener('click', () => chooser?.click())
chooser?.addEventListener('change', () => {
  take(chooser.files ?? [])
  chooser.value = ''
})
place('language').addEventListener('click', () => {
  language = language === 'en' ? 'zh-CN' : 'en'
  show()
})
// Anywhere on the page a file is taken: the browser would open it in the place of the page.
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  target.dataset['over'] = ''
})
document.addEventListener('dragleave', () => delete target.dataset['over'])
document.addEventListener('drop', (event) => {
  event.preventDefault()
  delete target.dataset['over']
  take(event.dataTransfer?.files ?? [])
})

follow(matchMedia('(prefers-color-scheme: dark)'), 'appearance', 'dark', 'light')
follow(matchMedia('(prefers-contrast: more)'), 'contrast', 'more', 'none')
show()
document.documentElement.dataset['ready'] = ''
