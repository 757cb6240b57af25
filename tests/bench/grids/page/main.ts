import { subject } from 'subject'
import { createDriver } from './driver.ts'

Object.assign(globalThis, { driver: createDriver(subject) })
