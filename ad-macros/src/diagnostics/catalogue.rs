//! Every message of the macro, one function each.
//!
//! First line: the construct, in backticks. `why`: the value and what it depends on. `help`: code that compiles.

use super::Message;

fn message(head: impl Into<String>, why: impl Into<String>, help: impl Into<String>) -> Message {
    let some = |s: String| if s.is_empty() { None } else { Some(s) };
    Message { head: head.into(), why: some(why.into()), help: some(help.into()) }
}

// ---- the attribute and the item ----

pub fn unknown_option(name: &str) -> Message {
    message(
        format!("unknown option `{name}` of `#[differentiable]`"),
        "",
        "the options are `order = 2`, `name = g`, `companion = false`, `boxed`, `dump`",
    )
}

pub fn bad_order() -> Message {
    message(
        "`order` must be a positive integer literal of at most 8",
        "the code grows about five-fold with each order",
        "write `#[differentiable(order = 2)]`",
    )
}

pub fn option_form(name: &str, form: &str) -> Message {
    message(format!("malformed option `{name}`"), "", format!("write `{form}`"))
}

pub fn not_a_function(found: &str) -> Message {
    message(
        format!("`#[differentiable]` cannot stand on {found}"),
        "only functions, `impl` blocks and traits have derivatives to generate",
        "put it on `fn f(x: f64) -> f64 { .. }`; for a struct or enum write `#[derive(Differentiable)]`",
    )
}

pub fn method_alone() -> Message {
    message(
        "`#[differentiable]` on a single method",
        "a macro on a method cannot write items beside the `impl` block, and `self`'s type is not in its text",
        "put the attribute on the `impl` block: `#[differentiable] impl S { .. }`",
    )
}

pub fn function_kind(kind: &str, why: &str) -> Message {
    message(
        format!("`{kind}` functions cannot be differentiated"),
        why,
        format!("remove `{kind}`, or call this function with constants only"),
    )
}

pub fn no_active_parameter(name: &str) -> Message {
    message(
        format!("`{name}` has no active parameter"),
        "integers, `bool`, strings and `#[constant]` parameters have no derivative",
        format!("remove `#[differentiable]`, or give `{name}` a parameter of type `f64`, `&[f64]`, ..."),
    )
}

pub fn parameter_type(ty: &str, why: &str) -> Message {
    message(
        format!("a parameter of type `{ty}` is not supported"),
        why,
        "accepted are floats, integers, arrays, slices, `Vec`, tuples and references to them; mark others `#[constant]`",
    )
}

pub fn result_type(ty: &str, why: &str, help: &str) -> Message {
    message(format!("a result of type `{ty}` is not supported"), why, help)
}

pub fn parameter_pattern() -> Message {
    message(
        "this pattern in a parameter is not supported",
        "",
        "bind the parameter by name and take it apart with `let` in the body",
    )
}

// ---- constructs ----

pub fn unsupported(construct: &str, why: &str, help: &str) -> Message {
    message(format!("{construct} in a differentiable function"), why, help)
}

pub fn unsafe_code() -> Message {
    unsupported(
        "`unsafe`",
        "raw memory may alias, and the derivative relies on Rust's borrow rules",
        "use safe slices and references",
    )
}

pub fn async_code(what: &str) -> Message {
    unsupported(
        &format!("`{what}`"),
        "a suspended computation has no reverse order",
        "compute the value in a plain function and await outside",
    )
}

pub fn inner_item(what: &str) -> Message {
    unsupported(
        &format!("{what} inside the body"),
        "each generated function would get its own copy of it",
        "move the item out of the function",
    )
}

pub fn conditional_code() -> Message {
    unsupported(
        "`#[cfg]`",
        "attribute macros see the text before the condition is decided",
        "put `#[cfg]` on the whole function",
    )
}

pub fn unknown_macro(name: &str, value: &str) -> Message {
    message(
        format!("the macro `{name}!` mentions `{value}`"),
        "a macro's expansion is not visible here, so its derivative is unknown",
        format!("write the expression out, or pass `stop_gradient({value})` if a zero derivative is meant"),
    )
}

pub fn missing_value(what: &str) -> Message {
    message(format!("{what} is read before it is assigned"), "", "initialise it in its `let`")
}

pub fn needs_annotation(name: &str, why: &str) -> Message {
    message(
        format!("the type of `{name}` must be annotated"),
        why,
        format!("write `let {name}: f64 = ..`, `let {name}: Vec<f64> = ..` or whatever its type is"),
    )
}

pub fn no_uninitialised(ty: &str) -> Message {
    message(
        format!("a value of type `{ty}` is made in a branch"),
        "the other branch needs a value of the same shape, and this type is not visible here",
        "make it before the branch with `let mut v = ..` and assign to it inside",
    )
}

pub fn shape_in_loop(name: &str) -> Message {
    message(
        format!("`{name}` changes its shape inside a loop"),
        "what the loop carries must have one shape: the same memory behind a reference, the same parts of an `Option` or tuple",
        format!(
            "annotate its type (`let mut {name}: Option<(f64, usize)> = None`), or index one array instead of changing a reference"
        ),
    )
}

pub fn reference_choice() -> Message {
    message(
        "a `&mut` that refers to different memory in different branches",
        "the derivative must know at compile time which memory is modified",
        "put the code that uses the reference into both branches, or index one array by a computed index",
    )
}

pub fn reference_stored() -> Message {
    message(
        "references inside an array, tuple or struct that outlives this expression",
        "a reference is a name for a place, not a value, in differentiable code",
        "store the index instead of the reference",
    )
}

pub fn not_indexable(what: &str) -> Message {
    message(
        format!("`{what}` cannot be indexed here"),
        "its type is not visible to the macro",
        "annotate its type where it is bound: `let v: Vec<f64> = ..`",
    )
}

pub fn closure_value() -> Message {
    message(
        "a closure used as a value",
        "closures are expanded where they are called; this one is stored or passed on",
        "call the closure directly, or write a function",
    )
}

pub fn closure_argument(callee: &str) -> Message {
    message(
        format!("a closure passed to `{callee}`"),
        "the derivative of a closure parameter is not available here",
        "write the loop that the callee would run in this function",
    )
}

pub fn iterator_value() -> Message {
    message(
        "an iterator used as a value",
        "iterator chains are expanded into loops where they end",
        "end the chain with `for`, `sum()`, `fold(..)`, `collect()` or the like",
    )
}

pub fn iterator_unbounded() -> Message {
    message(
        "a loop over an unbounded iterator",
        "its trip count is not visible here",
        "add `.take(n)` or use `while`",
    )
}

pub fn unknown_adaptor(name: &str) -> Message {
    message(
        format!("the iterator method `{name}` is not supported on active values"),
        "",
        "write the loop with `for`, or use `map`, `zip`, `enumerate`, `filter`, `fold`, `sum`, `collect`",
    )
}

pub fn jump_target(what: &str) -> Message {
    message(format!("`{what}` has no loop to leave here"), "", "use it inside a loop of this function")
}

pub fn refutable(pattern: &str) -> Message {
    message(
        format!("the pattern `{pattern}` is not supported here"),
        "the type it takes apart is not visible to the macro",
        "bind the value by name and use its fields or indices",
    )
}

pub fn assign_target() -> Message {
    message("this expression cannot be assigned to", "", "assign to a variable, an element or a field")
}

pub fn const_borrow() -> Message {
    message("a constant is borrowed mutably", "", "copy it into a local variable first: `let mut v = TABLE;`")
}

// ---- derivatives ----

pub fn cast_to_int(cast: &str, value: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through the cast `{cast}`"),
        format!("`{value}` depends on the active parameter `{parameter}`, and integers have no derivative"),
        format!("if a zero derivative is meant, write `stop_gradient({value}) as ..`"),
    )
}

pub fn unknown_method(name: &str, value: &str, parameter: &str) -> Message {
    message(
        format!("the method `{name}` has no derivative that this macro knows"),
        format!("`{value}` depends on the active parameter `{parameter}`"),
        format!(
            "write it as a function with `#[differentiable]`, or pass `stop_gradient({value})` if a zero derivative is meant"
        ),
    )
}

pub fn opaque(what: &str, value: &str, parameter: &str) -> Message {
    message(
        format!("cannot differentiate through `{what}`"),
        format!("`{value}` depends on the active parameter `{parameter}`"),
        "write it with arithmetic, loops and calls of `#[differentiable]` functions",
    )
}

pub fn operator_on_memory(op: &str) -> Message {
    message(
        format!("`{op}` on a value that is not a scalar"),
        "operators on arrays and user types are other functions, whose derivative is not visible here",
        "write the operation out on the fields or elements, or call a `#[differentiable]` function",
    )
}

pub fn not_a_scalar(what: &str) -> Message {
    message(format!("{what} is used as a number"), "it is not a scalar here", "use one of its elements")
}
