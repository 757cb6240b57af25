import 'fake-indexeddb/auto'
import { damageContract } from './damageContract.ts'
import { fenceContract } from './fenceContract.ts'
import { indexedDbDevice } from './indexedDbDevice.ts'
import { storageContract } from './storageContract.ts'

storageContract('IndexedDB as Node has it', indexedDbDevice)
damageContract('IndexedDB as Node has it', indexedDbDevice)
fenceContract('in Node', indexedDbDevice)
