# 0.2 ms, received so far 0
Action: Login
ActionID: Login-1
Username: connector
Secret: ****
Events: on

# 0.6 ms, received so far 200
Action: CoreSettings
ActionID: CoreSettings-2

# 0.7 ms, received so far 820
Action: CoreStatus
ActionID: CoreStatus-3

# 0.9 ms, received so far 996
Action: Status
ActionID: Status-4
AllVariables: true

# 5.4 ms, received so far 7357
Action: QueueStatus
ActionID: QueueStatus-5

# 5.7 ms, received so far 11588
Action: CoreShowChannels
ActionID: CoreShowChannels-6

# 6.1 ms, received so far 15155
Action: BridgeList
ActionID: BridgeList-7

# 6.8 ms, received so far 16107
Action: DeviceStateList
ActionID: DeviceStateList-8

# 10.1 ms, received so far 19443
Action: PJSIPShowContacts
ActionID: PJSIPShowContacts-9

# 10.4 ms, received so far 21036
Action: Ping
ActionID: Ping-10

# 10.5 ms, received so far 21118
Action: CoreShowChannels
ActionID: CoreShowChannels-11

# 10.8 ms, received so far 24694
Action: BridgeList
ActionID: BridgeList-12

# 10.9 ms, received so far 25651
Action: BridgeInfo
ActionID: BridgeInfo-13
BridgeUniqueid: ce8cce9f-4d47-4974-82df-168374e56e61

# 11.1 ms, received so far 26801
Action: BridgeInfo
ActionID: BridgeInfo-14
BridgeUniqueid: 91792ce5-b575-4a11-80a7-df5e776ed43a

# 11.2 ms, received so far 27939
Action: BridgeInfo
ActionID: BridgeInfo-15
BridgeUniqueid: f238c504-7c0b-4439-b866-578dd1bf941a

# 11.3 ms, received so far 28342
Action: Getvar
ActionID: Getvar-16
Channel: PJSIP/1003-00000096
Variable: FROM_DID

# 11.4 ms, received so far 28413
Action: Getvar
ActionID: Getvar-17
Channel: PJSIP/1003-00000096
Variable: QUEUENAME

# 11.5 ms, received so far 28485
Action: Getvar
ActionID: Getvar-18
Channel: PJSIP/1003-00000096
Variable: CHANNEL(linkedid)

# 11.6 ms, received so far 28579
Action: Getvar
ActionID: Getvar-19
Channel: PJSIP/1003-00000096
Variable: CONNECTOR_CALL

# 11.8 ms, received so far 28656
Action: Getvar
ActionID: Getvar-20
Channel: PJSIP/1003-00000096
Variable: DIALEDPEERNUMBER

# 11.9 ms, received so far 28735
Action: Getvar
ActionID: Getvar-21
Channel: PJSIP/1003-00000096
Variable: CHANNEL(dtmf_features)

# 12.0 ms, received so far 28820
Action: Getvar
ActionID: Getvar-22
Channel: PJSIP/1003-00000096
Variable: CHANNEL(rtp,hold,audio)

# 12.3 ms, received so far 28906
Action: Getvar
ActionID: Getvar-23
Channel: PJSIP/1003-00000096
Variable: CDR(start)

# 12.4 ms, received so far 28998
Action: Getvar
ActionID: Getvar-24
Channel: PJSIP/1003-00000096
Variable: CDR(answer)

# 12.5 ms, received so far 29072
Action: Getvar
ActionID: Getvar-25
Channel: PJSIP/1001-00000092
Variable: FROM_DID

# 12.6 ms, received so far 29147
Action: Getvar
ActionID: Getvar-26
Channel: PJSIP/1001-00000092
Variable: QUEUENAME

# 12.7 ms, received so far 29226
Action: Getvar
ActionID: Getvar-27
Channel: PJSIP/1001-00000092
Variable: CHANNEL(linkedid)

# 12.7 ms, received so far 29320
Action: Getvar
ActionID: Getvar-28
Channel: PJSIP/1001-00000092
Variable: CONNECTOR_CALL

# 12.8 ms, received so far 29397
Action: Getvar
ActionID: Getvar-29
Channel: PJSIP/1001-00000092
Variable: DIALEDPEERNUMBER

# 12.9 ms, received so far 29480
Action: Getvar
ActionID: Getvar-30
Channel: PJSIP/1001-00000092
Variable: CHANNEL(dtmf_features)

# 13.0 ms, received so far 29566
Action: Getvar
ActionID: Getvar-31
Channel: PJSIP/1001-00000092
Variable: CHANNEL(rtp,hold,audio)

# 13.1 ms, received so far 29653
Action: Getvar
ActionID: Getvar-32
Channel: PJSIP/1001-00000092
Variable: CDR(start)

# 13.2 ms, received so far 29745
Action: Getvar
ActionID: Getvar-33
Channel: PJSIP/1001-00000092
Variable: CDR(answer)

# 13.3 ms, received so far 29838
Action: Getvar
ActionID: Getvar-34
Channel: PJSIP/1002-00000094
Variable: FROM_DID

# 13.4 ms, received so far 29913
Action: Getvar
ActionID: Getvar-35
Channel: PJSIP/1002-00000094
Variable: QUEUENAME

# 13.5 ms, received so far 29990
Action: Getvar
ActionID: Getvar-36
Channel: PJSIP/1002-00000094
Variable: CHANNEL(linkedid)

# 13.5 ms, received so far 30084
Action: Getvar
ActionID: Getvar-37
Channel: PJSIP/1002-00000094
Variable: CONNECTOR_CALL

# 13.6 ms, received so far 30161
Action: Getvar
ActionID: Getvar-38
Channel: PJSIP/1002-00000094
Variable: DIALEDPEERNUMBER

# 13.7 ms, received so far 30244
Action: Getvar
ActionID: Getvar-39
Channel: PJSIP/1002-00000094
Variable: CHANNEL(dtmf_features)

# 14.0 ms, received so far 30330
Action: Getvar
ActionID: Getvar-40
Channel: PJSIP/1002-00000094
Variable: CHANNEL(rtp,hold,audio)

# 20.2 ms, received so far 30417
Action: Getvar
ActionID: Getvar-41
Channel: PJSIP/1002-00000094
Variable: CDR(start)

# 20.4 ms, received so far 30509
Action: Getvar
ActionID: Getvar-42
Channel: PJSIP/1002-00000094
Variable: CDR(answer)

# 20.5 ms, received so far 30602
Action: Getvar
ActionID: Getvar-43
Channel: PJSIP/trunk-00000091
Variable: FROM_DID

# 24.9 ms, received so far 30677
Action: Getvar
ActionID: Getvar-44
Channel: PJSIP/trunk-00000091
Variable: QUEUENAME

# 25.0 ms, received so far 30756
Action: Getvar
ActionID: Getvar-45
Channel: PJSIP/trunk-00000091
Variable: CHANNEL(linkedid)

# 26.6 ms, received so far 30850
Action: Getvar
ActionID: Getvar-46
Channel: PJSIP/trunk-00000091
Variable: CONNECTOR_CALL

# 29.2 ms, received so far 30927
Action: Getvar
ActionID: Getvar-47
Channel: PJSIP/trunk-00000091
Variable: DIALEDPEERNUMBER

# 29.4 ms, received so far 31006
Action: Getvar
ActionID: Getvar-48
Channel: PJSIP/trunk-00000091
Variable: CHANNEL(dtmf_features)

# 29.6 ms, received so far 31091
Action: Getvar
ActionID: Getvar-49
Channel: PJSIP/trunk-00000091
Variable: CHANNEL(rtp,hold,audio)

# 29.9 ms, received so far 31178
Action: Getvar
ActionID: Getvar-50
Channel: PJSIP/trunk-00000091
Variable: CDR(start)

# 30.1 ms, received so far 31270
Action: Getvar
ActionID: Getvar-51
Channel: PJSIP/trunk-00000091
Variable: CDR(answer)

# 30.2 ms, received so far 31363
Action: Getvar
ActionID: Getvar-52
Channel: PJSIP/trunk-00000093
Variable: FROM_DID

# 30.3 ms, received so far 31438
Action: Getvar
ActionID: Getvar-53
Channel: PJSIP/trunk-00000093
Variable: QUEUENAME

# 30.4 ms, received so far 31515
Action: Getvar
ActionID: Getvar-54
Channel: PJSIP/trunk-00000093
Variable: CHANNEL(linkedid)

# 30.5 ms, received so far 31609
Action: Getvar
ActionID: Getvar-55
Channel: PJSIP/trunk-00000093
Variable: CONNECTOR_CALL

# 30.6 ms, received so far 31686
Action: Getvar
ActionID: Getvar-56
Channel: PJSIP/trunk-00000093
Variable: DIALEDPEERNUMBER

# 30.6 ms, received so far 31765
Action: Getvar
ActionID: Getvar-57
Channel: PJSIP/trunk-00000093
Variable: CHANNEL(dtmf_features)

# 30.8 ms, received so far 31850
Action: Getvar
ActionID: Getvar-58
Channel: PJSIP/trunk-00000093
Variable: CHANNEL(rtp,hold,audio)

# 30.9 ms, received so far 31937
Action: Getvar
ActionID: Getvar-59
Channel: PJSIP/trunk-00000093
Variable: CDR(start)

# 31.0 ms, received so far 32029
Action: Getvar
ActionID: Getvar-60
Channel: PJSIP/trunk-00000093
Variable: CDR(answer)

# 31.1 ms, received so far 32122
Action: Getvar
ActionID: Getvar-61
Channel: PJSIP/trunk-00000095
Variable: FROM_DID

# 31.2 ms, received so far 32197
Action: Getvar
ActionID: Getvar-62
Channel: PJSIP/trunk-00000095
Variable: QUEUENAME

# 31.3 ms, received so far 32274
Action: Getvar
ActionID: Getvar-63
Channel: PJSIP/trunk-00000095
Variable: CHANNEL(linkedid)

# 31.4 ms, received so far 32368
Action: Getvar
ActionID: Getvar-64
Channel: PJSIP/trunk-00000095
Variable: CONNECTOR_CALL

# 31.4 ms, received so far 32445
Action: Getvar
ActionID: Getvar-65
Channel: PJSIP/trunk-00000095
Variable: DIALEDPEERNUMBER

# 31.5 ms, received so far 32524
Action: Getvar
ActionID: Getvar-66
Channel: PJSIP/trunk-00000095
Variable: CHANNEL(dtmf_features)

# 31.6 ms, received so far 32609
Action: Getvar
ActionID: Getvar-67
Channel: PJSIP/trunk-00000095
Variable: CHANNEL(rtp,hold,audio)

# 31.7 ms, received so far 32696
Action: Getvar
ActionID: Getvar-68
Channel: PJSIP/trunk-00000095
Variable: CDR(start)

# 31.9 ms, received so far 32788
Action: Getvar
ActionID: Getvar-69
Channel: PJSIP/trunk-00000095
Variable: CDR(answer)

# 32.0 ms, received so far 32881
Action: Getvar
ActionID: Getvar-70
Channel: PJSIP/trunk-00000097
Variable: FROM_DID

# 32.1 ms, received so far 32952
Action: Getvar
ActionID: Getvar-71
Channel: PJSIP/trunk-00000097
Variable: QUEUENAME

# 32.1 ms, received so far 33024
Action: Getvar
ActionID: Getvar-72
Channel: PJSIP/trunk-00000097
Variable: CHANNEL(linkedid)

# 32.2 ms, received so far 33118
Action: Getvar
ActionID: Getvar-73
Channel: PJSIP/trunk-00000097
Variable: CONNECTOR_CALL

# 32.3 ms, received so far 33195
Action: Getvar
ActionID: Getvar-74
Channel: PJSIP/trunk-00000097
Variable: DIALEDPEERNUMBER

# 32.4 ms, received so far 33287
Action: Getvar
ActionID: Getvar-75
Channel: PJSIP/trunk-00000097
Variable: CHANNEL(dtmf_features)

# 32.4 ms, received so far 33372
Action: Getvar
ActionID: Getvar-76
Channel: PJSIP/trunk-00000097
Variable: CHANNEL(rtp,hold,audio)

# 32.7 ms, received so far 33458
Action: Getvar
ActionID: Getvar-77
Channel: PJSIP/trunk-00000097
Variable: CDR(start)

# 32.8 ms, received so far 33550
Action: Getvar
ActionID: Getvar-78
Channel: PJSIP/trunk-00000097
Variable: CDR(answer)

# 7293.9 ms, received so far 93437
Action: CoreStatus
ActionID: CoreStatus-79

# 7294.4 ms, received so far 93614
Action: CoreShowChannels
ActionID: CoreShowChannels-80

# 7294.5 ms, received so far 93816
Action: Logoff
ActionID: Logoff-81

