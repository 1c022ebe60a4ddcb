import { tracking } from '../fr/tracking.ts'
import { addMessages } from '../index.ts'

addMessages({ tracking })
