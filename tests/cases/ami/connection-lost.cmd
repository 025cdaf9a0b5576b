# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.7 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 4.8 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 5.0 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 5.2 ms, received so far 1244
Action: QueueStatus
ActionID: QueueStatus-5

# 5.5 ms, received so far 6229
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 5.6 ms, received so far 6429
Action: BridgeList
ActionID: BridgeList-7

# 5.7 ms, received so far 6617
Action: DeviceStateList
ActionID: DeviceStateList-8

# 6.4 ms, received so far 9701
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 6.8 ms, received so far 11365
Action: Ping
ActionID: Ping-10

# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 1.1 ms, received so far 535
Action: CoreSettings
ActionID: CoreSettings-2

# 1.2 ms, received so far 858
Action: CoreStatus
ActionID: CoreStatus-3

# 1.4 ms, received so far 1058
Action: Status
ActionID: Status-4
AllVariables: true

# 1.7 ms, received so far 6664
Action: QueueStatus
ActionID: QueueStatus-5

# 2.3 ms, received so far 11961
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 2.6 ms, received so far 14992
Action: BridgeList
ActionID: BridgeList-7

# 2.8 ms, received so far 15435
Action: DeviceStateList
ActionID: DeviceStateList-8

# 3.3 ms, received so far 18483
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 3.7 ms, received so far 20147
Action: Ping
ActionID: Ping-10

# 3.9 ms, received so far 20229
Action: Getvar
ActionID: Getvar-11
Channel: PJSIP/1002-00000017
Variable: CHANNEL(rtp,hold,audio)

# 4.0 ms, received so far 20316
Action: Getvar
ActionID: Getvar-12
Channel: PJSIP/1001-0000001b
Variable: CHANNEL(rtp,hold,audio)

# 4.2 ms, received so far 20402
Action: Getvar
ActionID: Getvar-13
Channel: PJSIP/1003-00000018
Variable: CHANNEL(rtp,hold,audio)

# 3216.4 ms, received so far 89856
Action: Logoff
ActionID: Logoff-14

