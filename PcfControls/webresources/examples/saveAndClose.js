/// <reference path="../types/DynamicsTelephony.d.ts" />
// A button "Save & Close" on the phone call's form, also in the scripting pane: saves the notes, gives the outcome and ends the wrap-up of this call,
// whatever rings meanwhile. Command bar: JavaScript function SaveAndClose.run with PrimaryControl.
var SaveAndClose = {
  /** @param {Xrm.FormContext} form */
  run: function (form) {
    DynamicsTelephony.RegisterForEvents(SaveAndClose.onTelephony);
    return form.data
      .save()
      .then(function () {
        return DynamicsTelephony.setOutcome("Solved");
      })
      .then(function () {
        return DynamicsTelephony.setCallEnd();
      })
      .then(SaveAndClose.done, function (refusal) {
        form.ui.setFormNotification(refusal.message, "WARNING", "cts-save-and-close");
      });
  },

  done: function () {},
  onTelephony: function () {},
};
