/// <reference path="../types/DynamicsTelephony.d.ts" />
// A button "Save & Close" on the phone call's form, also in the scripting pane: saves the notes and ends the wrap-up of this call, or
// says that it still needs an outcome. Command bar: JavaScript function SaveAndClose.run with PrimaryControl.
var SaveAndClose = {
  /** @param {Xrm.FormContext} form */
  run: function (form) {
    DynamicsTelephony.RegisterForEvents(SaveAndClose.onTelephony);
    return DynamicsTelephony.saveAndClose(form).then(SaveAndClose.done, function (refusal) {
      form.ui.setFormNotification(refusal.message, "WARNING", "cts-save-and-close");
    });
  },

  done: function () {},
  onTelephony: function () {},
};
