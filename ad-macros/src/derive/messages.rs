//! The messages of the derive.

use crate::diagnostics::Message;

fn message(head: String, why: &str, help: String) -> Message {
    Message { head, why: Some(why.into()), help: Some(help) }
}

pub fn union() -> Message {
    message(
        "`#[derive(Differentiable)]` on a union".into(),
        "which of its fields holds the value is not known, so neither is its tangent",
        "use an enum whose variants have the fields as payloads".into(),
    )
}

pub fn reference(field: &str, ty: &str) -> Message {
    message(
        format!("the reference `{ty}` in the field `{field}`"),
        "a reference has no tangent: what it points to belongs to another value",
        "mark the field `#[constant]` if no derivative with respect to it is meant, or own what it points to: \
         `Vec<f64>` in the place of `&[f64]`"
            .into(),
    )
}

pub fn no_tangent(what: &str, field: &str) -> Message {
    message(
        format!("{what} in the field `{field}`"),
        "it has no tangent",
        "mark the field `#[constant]` if no derivative with respect to it is meant".into(),
    )
}

pub fn constant_form() -> Message {
    message(
        "`#[constant]` with arguments".into(),
        "it says that a field has no derivative, and there is nothing more to say",
        "write `#[constant]`".into(),
    )
}
