# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 3.5 ms, received so far 537
Action: CoreSettings
ActionID: CoreSettings-2

# 5.3 ms, received so far 860
Action: CoreStatus
ActionID: CoreStatus-3

# 5.7 ms, received so far 1060
Action: Status
ActionID: Status-4
AllVariables: true

# 6.0 ms, received so far 1246
Action: QueueStatus
ActionID: QueueStatus-5

# 7.5 ms, received so far 10314
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 9.2 ms, received so far 10514
Action: BridgeList
ActionID: BridgeList-7

# 12.1 ms, received so far 10963
Action: DeviceStateList
ActionID: DeviceStateList-8

# 13.1 ms, received so far 16817
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 15.8 ms, received so far 18481
Action: Ping
ActionID: Ping-10

# 16.4 ms, received so far 18563
Action: Command
ActionID: Command-11
Command: dialplan add extension *81,1,Page,PJSIP/1001&PJSIP/1002,,10 into real-features

# 4343.8 ms, received so far 72956
Action: CoreStatus
ActionID: CoreStatus-12

# 4347.8 ms, received so far 73157
Action: CoreShowChannels
ActionID: CoreShowChannels-13

# 4649.0 ms, received so far 73359
Action: Logoff
ActionID: Logoff-14

