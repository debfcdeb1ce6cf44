//! Reads the sources for what they cite, so that no citation is overlooked.
//!
//! It knows one way of citing: a constructor of `Citation`, or a helper of the same room that is a
//! single expression, with numbers, editions and known instruments written out at the call. Whatever it
//! cannot follow it tells, and the source is then written so that a reader can follow it as well.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A citation as it stands in the source.
pub(crate) struct Cited {
    /// The stable code of the citation.
    pub(crate) code: String,
    /// The room that cites it: the first two folders under `src`.
    pub(crate) room: String,
    /// File and line.
    pub(crate) place: String,
}

/// Every citation of the crate, and every place that cannot be followed.
pub(crate) fn citations() -> (Vec<Cited>, Vec<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let files: Vec<File> = files.iter().map(|path| File::read(&root, path)).collect();
    let instruments = files
        .iter()
        .find(|file| file.name == "law/instrument.rs")
        .map(instruments)
        .unwrap();
    let helpers: Vec<Helper> = files.iter().flat_map(helpers).collect();
    let (mut cited, mut unread) = (Vec::new(), Vec::new());
    for file in &files {
        if file.name == "law/citation.rs" || file.name == "law/instrument.rs" {
            continue;
        }
        let reader = Reader {
            file,
            instruments: &instruments,
            helpers: &helpers,
        };
        reader.read(&mut cited, &mut unread);
    }
    (cited, unread)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs") {
            files.push(path);
        }
    }
}

struct Token {
    text: String,
    line: usize,
}

struct File {
    /// The path under `src`.
    name: String,
    tokens: Vec<Token>,
}

impl File {
    fn read(root: &Path, path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        // Unit tests stand at the end of a file.
        let text = text
            .split_once("#[cfg(test)]\nmod ")
            .map_or(text.as_str(), |it| it.0);
        let name = path.strip_prefix(root).unwrap().display().to_string();
        Self {
            name: name.replace('\\', "/"),
            tokens: tokens(text),
        }
    }

    fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |it| it.text.as_str())
    }

    fn folder(&self) -> &str {
        self.name.rsplit_once('/').map_or("", |it| it.0)
    }

    fn room(&self) -> String {
        let mut parts: Vec<_> = self.folder().split('/').collect();
        parts.truncate(2);
        let room = parts.join("/");
        if room.is_empty() {
            self.name.trim_end_matches(".rs").to_owned()
        } else {
            room
        }
    }
}

/// Names, numbers and signs, without comments and the content of strings.
fn tokens(text: &str) -> Vec<Token> {
    let signs: Vec<char> = text.chars().collect();
    let (mut at, mut line, mut tokens) = (0, 1, Vec::new());
    while at < signs.len() {
        let sign = signs[at];
        let start = at;
        if sign == '\n' {
            line += 1;
            at += 1;
        } else if sign.is_whitespace() {
            at += 1;
        } else if sign == '/' && signs.get(at + 1) == Some(&'/') {
            while at < signs.len() && signs[at] != '\n' {
                at += 1;
            }
        } else if sign == '"' {
            at += 1;
            while at < signs.len() && signs[at] != '"' {
                line += usize::from(signs[at] == '\n');
                at += 1 + usize::from(signs[at] == '\\');
            }
            at += 1;
            let text = signs[start..at.min(signs.len())].iter().collect();
            tokens.push(Token { text, line });
        } else if sign == '\'' && signs.get(at + 2) == Some(&'\'') {
            at += 3;
        } else if sign == '\'' && signs.get(at + 1) == Some(&'\\') {
            at += 2;
            while at < signs.len() && signs[at] != '\'' {
                at += 1;
            }
            at += 1;
        } else if sign.is_alphanumeric() || sign == '_' {
            while at < signs.len() && (signs[at].is_alphanumeric() || signs[at] == '_') {
                at += 1;
            }
            let text = signs[start..at].iter().collect();
            tokens.push(Token { text, line });
        } else {
            at += 1;
            let pairs = [(':', ':'), ('-', '>'), ('=', '>')];
            if signs
                .get(at)
                .is_some_and(|next| pairs.contains(&(sign, *next)))
            {
                at += 1;
            }
            let text = signs[start..at].iter().collect();
            tokens.push(Token { text, line });
        }
    }
    tokens
}

/// The codes of the known instruments by their names.
fn instruments(file: &File) -> BTreeMap<String, String> {
    let is_text = |at| file.text(at).starts_with('"');
    let bare = |at| file.text(at).trim_matches('"').to_owned();
    (0..file.tokens.len())
        .filter(|&at| {
            file.text(at + 1) == "="
                && is_text(at + 2)
                && file.text(at + 3) == ","
                && is_text(at + 4)
        })
        .map(|at| {
            let code = format!("other/{}/{}", bare(at + 2), bare(at + 4));
            (file.text(at).to_owned(), code)
        })
        .collect()
}

/// A function of one expression that makes a citation or a place.
struct Helper {
    name: String,
    folder: String,
    file: String,
    /// The tokens it covers in its file.
    span: (usize, usize),
    parameters: Vec<String>,
    body: Vec<String>,
    cites: bool,
}

fn helpers(file: &File) -> Vec<Helper> {
    let mut found = Vec::new();
    for at in 0..file.tokens.len() {
        if file.text(at) == "fn" && file.text(at + 2) == "(" {
            found.extend(function(file, at));
        } else if file.text(at) == "let" && file.text(at + 2) == "=" {
            found.extend(closure(file, at).or_else(|| alias(file, at)));
        }
    }
    found
}

fn function(file: &File, at: usize) -> Option<Helper> {
    let mut end = at + 3;
    let mut parameters = Vec::new();
    while file.text(end) != ")" {
        if file.text(end + 1) == ":" {
            let known = ["u16", "Provision", "Instrument", "Edition"];
            if !known.contains(&file.text(end + 2)) {
                return None;
            }
            parameters.push(file.text(end).to_owned());
        }
        end += 1;
        if file.text(end) == "self" || end > at + 40 {
            return None;
        }
    }
    let gives = file.text(end + 2);
    let is_helper =
        file.text(end + 1) == "->" && ["Citation", "Basis", "Provision"].contains(&gives);
    if !is_helper || file.text(end + 3) != "{" {
        return None;
    }
    let body = until_closed(file, end + 3)?;
    let last = end + 3 + body.len() + 1;
    let one_expression = !body
        .iter()
        .any(|it| ["match", "if", "let", ";"].contains(&it.as_str()));
    one_expression.then(|| Helper {
        name: file.text(at + 1).to_owned(),
        folder: file.folder().to_owned(),
        file: file.name.clone(),
        span: (at, last),
        parameters,
        body,
        cites: gives != "Provision",
    })
}

/// `let name = |number| Citation::…;`
fn closure(file: &File, at: usize) -> Option<Helper> {
    let parameter = file.text(at + 4).to_owned();
    let mut start = at + 5;
    if file.text(at + 3) != "|" {
        return None;
    }
    if file.text(start) == ":" {
        start += 2;
    }
    let makes = file.text(start + 1);
    if file.text(start) != "|" || !["Citation", "Provision"].contains(&makes) {
        return None;
    }
    let cites = makes == "Citation";
    let mut body = Vec::new();
    let mut end = start + 1;
    while file.text(end) != ";" {
        body.push(file.text(end).to_owned());
        end += 1;
    }
    Some(Helper {
        name: file.text(at + 1).to_owned(),
        folder: file.folder().to_owned(),
        file: file.name.clone(),
        span: (at, end),
        parameters: vec![parameter],
        body,
        cites,
    })
}

/// `let name = Provision::article;`
fn alias(file: &File, at: usize) -> Option<Helper> {
    let words: Vec<_> = (at + 3..at + 7).map(|at| file.text(at)).collect();
    let body = ["Provision", "::", "article", "(", "number", ")"];
    (words == ["Provision", "::", "article", ";"]).then(|| Helper {
        name: file.text(at + 1).to_owned(),
        folder: file.folder().to_owned(),
        file: file.name.clone(),
        span: (at, at + 6),
        parameters: vec!["number".to_owned()],
        body: body.map(str::to_owned).to_vec(),
        cites: false,
    })
}

/// What stands between a brace and the one that closes it.
fn until_closed(file: &File, open: usize) -> Option<Vec<String>> {
    let (mut depth, mut body) = (1, Vec::new());
    for token in file.tokens.get(open + 1..)? {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(body);
        }
        body.push(token.text.clone());
    }
    None
}

#[derive(Clone)]
enum Value {
    Number(u16),
    Instrument(String),
    Place(String),
    Citation(String),
}

struct Reader<'f> {
    file: &'f File,
    instruments: &'f BTreeMap<String, String>,
    helpers: &'f [Helper],
}

/// The edition that governs, as a whole: it names no place that could be wrong.
fn is_edition_alone(tokens: &[String], at: usize) -> bool {
    let text = |at: usize| tokens.get(at).map_or("", String::as_str);
    let mut last = at;
    while text(last + 1) == "::" {
        last += 2;
    }
    let owner = last.checked_sub(2).filter(|_| last > at).map_or("", text);
    let whole = owner == "Citation" && text(last) == "whole" && text(last + 1) == "(";
    whole && !["known", "Edition", "instruments"].contains(&text(last + 2))
}

const MAKERS: [&str; 5] = ["regulation", "known", "known_whole", "whole", "new"];

impl Reader<'_> {
    fn read(&self, cited: &mut Vec<Cited>, unread: &mut Vec<String>) {
        let own = |it: &&Helper| it.file == self.file.name;
        let tokens: Vec<String> = self.file.tokens.iter().map(|it| it.text.clone()).collect();
        let mut at = 0;
        while at < tokens.len() {
            if let Some(helper) = self.helpers.iter().filter(own).find(|it| it.span.0 == at) {
                // A helper without parameters cites by itself.
                if !helper.parameters.is_empty() || !helper.cites {
                    at = helper.span.1;
                    continue;
                }
            }
            let place = format!("src/{}:{}", self.file.name, self.file.tokens[at].line);
            let before = at.checked_sub(1).map_or("", |it| tokens[it].as_str());
            if ["::", ".", "fn", "let"].contains(&before) || is_edition_alone(&tokens, at) {
                at += 1;
                continue;
            }
            if self.is_loose(&tokens, at) {
                unread.push(place);
                at += 1;
                continue;
            }
            if !self.is_maker(&tokens, at) {
                at += 1;
                continue;
            }
            let mut end = at;
            let read = self.expression(&tokens, &mut end, &BTreeMap::new(), 0);
            if let Some(Value::Citation(code)) = read {
                let room = self.file.room();
                cited.push(Cited { code, room, place });
                at = end;
            } else {
                unread.push(place);
                at += 1;
            }
        }
    }

    /// A place without its text, or a helper that is handed on: what they cite is not to be seen.
    fn is_loose(&self, tokens: &[String], at: usize) -> bool {
        let text = |at: usize| tokens.get(at).map_or("", String::as_str);
        let is_place = text(at) == "Provision" && text(at + 2) == "article" && text(at + 3) == "(";
        let before = |steps| at.checked_sub(steps).map_or("", text);
        let handed_on = before(2) == "map" && before(1) == "(" && text(at + 1) == ")";
        let is_place = is_place && !["=", "=="].contains(&before(1));
        let helper = || self.helper(text(at)).filter(|it| it.cites);
        is_place || handed_on && helper().is_some_and(|it| !it.parameters.is_empty())
    }

    /// A call that gives a citation begins here.
    fn is_maker(&self, tokens: &[String], at: usize) -> bool {
        let text = |at: usize| tokens.get(at).map_or("", String::as_str);
        let mut last = at;
        while text(last + 1) == "::" {
            last += 2;
        }
        if text(last + 1) != "(" {
            return false;
        }
        let owner = last.checked_sub(2).filter(|_| last > at).map_or("", text);
        if owner == "Citation" {
            return MAKERS.contains(&text(last));
        }
        let local = owner.is_empty() || owner == "ground";
        local && self.helper(text(last)).is_some_and(|it| it.cites)
    }

    /// The helper of this name that is nearest: in the file, its folder, or a folder above.
    fn helper(&self, name: &str) -> Option<&Helper> {
        let named = || self.helpers.iter().filter(move |it| it.name == name);
        if let Some(own) = named().find(|it| it.file == self.file.name) {
            return Some(own);
        }
        let mut folder = self.file.folder();
        while !folder.is_empty() {
            if let Some(found) = named().find(|it| it.folder == folder) {
                return Some(found);
            }
            folder = folder.rsplit_once('/').map_or("", |it| it.0);
        }
        None
    }

    fn expression(
        &self,
        tokens: &[String],
        at: &mut usize,
        known: &BTreeMap<String, Value>,
        depth: usize,
    ) -> Option<Value> {
        let text = |at: usize| tokens.get(at).map_or("", String::as_str);
        if depth > 8 {
            return None;
        }
        let mut path = vec![text(*at)];
        *at += 1;
        while text(*at) == "::" {
            path.push(text(*at + 1));
            *at += 2;
        }
        let name = *path.last()?;
        let mut value = if text(*at) == "(" {
            let arguments = self.arguments(tokens, at, known, depth)?;
            self.call(&path, arguments, depth)?
        } else if let Some(value) = known.get(name) {
            value.clone()
        } else if let Ok(number) = name.parse() {
            Value::Number(number)
        } else if let Some(edition) = name.strip_prefix("Decree") {
            Value::Instrument(format!("decree-{edition}"))
        } else {
            Value::Instrument(self.instruments.get(name)?.clone())
        };
        while text(*at) == "." {
            let method = text(*at + 1);
            *at += 2;
            let arguments = self.arguments(tokens, at, known, depth);
            value = match (method, value, arguments.as_deref()) {
                ("paragraph", Value::Place(place), Some([Value::Number(number)])) => {
                    Value::Place(format!("{place}/para-{number}"))
                }
                ("item", Value::Place(place), Some([Value::Number(number)])) => {
                    Value::Place(format!("{place}/item-{number}"))
                }
                ("paragraph" | "item", _, _) => return None,
                (_, citation @ Value::Citation(_), _) => return Some(citation),
                _ => return None,
            };
        }
        Some(value)
    }

    fn arguments(
        &self,
        tokens: &[String],
        at: &mut usize,
        known: &BTreeMap<String, Value>,
        depth: usize,
    ) -> Option<Vec<Value>> {
        let text = |at: usize| tokens.get(at).map_or("", String::as_str);
        let mut arguments = Vec::new();
        *at += 1;
        while text(*at) != ")" {
            arguments.push(self.expression(tokens, at, known, depth + 1)?);
            match text(*at) {
                "," => *at += 1,
                ")" => {}
                _ => return None,
            }
        }
        *at += 1;
        Some(arguments)
    }

    fn call(&self, path: &[&str], arguments: Vec<Value>, depth: usize) -> Option<Value> {
        let (name, owner) = match path {
            [name] => (*name, ""),
            [.., owner, name] => (*name, *owner),
            [] => return None,
        };
        match (owner, name, arguments.as_slice()) {
            ("Provision", "article", [Value::Number(number)]) => {
                Some(Value::Place(format!("art-{number}")))
            }
            (
                "Citation",
                "regulation" | "known" | "new",
                [Value::Instrument(instrument), Value::Place(place)],
            ) => Some(Value::Citation(format!("{instrument}/{place}"))),
            ("Citation", "whole" | "known_whole", [Value::Instrument(instrument)]) => {
                Some(Value::Citation(instrument.clone()))
            }
            ("Basis", "new", [citation @ Value::Citation(_)]) => Some(citation.clone()),
            ("" | "ground", _, _) => {
                let helper = self.helper(name)?;
                let known = helper.parameters.iter().cloned().zip(arguments).collect();
                self.expression(&helper.body, &mut 0, &known, depth + 1)
            }
            _ => None,
        }
    }
}
