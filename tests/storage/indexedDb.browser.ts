import { damageContract } from './damageContract.ts'
import { fenceContract } from './fenceContract.ts'
import { indexedDbDevice } from './indexedDbDevice.ts'
import { storageContract } from './storageContract.ts'

storageContract('IndexedDB of the browser', indexedDbDevice)
damageContract('IndexedDB of the browser', indexedDbDevice)
fenceContract('in the browser', indexedDbDevice)
