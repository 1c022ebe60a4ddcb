import { offline } from '../fr/offline.ts'
import { addMessages } from '../index.ts'

addMessages({ offline })
